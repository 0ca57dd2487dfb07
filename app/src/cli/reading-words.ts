import { formOf, hourOfEnd, messageOf, sayEnd, type Finding, type Header, type Reading, type ReadObligation } from '@kheo/core';
import type { FileFacts } from './read-plan-file.ts';

/** A reading as a person reads it at a terminal: header, duties with their deadlines, form, findings. */
export function readingWords({ file, reading }: { readonly file: FileFacts; readonly reading: Reading }): string {
	const parts = [
		headerWords(file, reading.header),
		dutiesWords(reading.obligations),
		formWords(reading),
		signatureWords(reading),
		findingsWords(reading.findings)
	];
	return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function headerWords(file: FileFacts, header: Header): string {
	const { day, month, year } = header.date;
	const lines = [
		['Tệp', file.name],
		['Văn bản', [header.kind, header.title].filter((part) => part !== null).join(' ')],
		['Số, ký hiệu', header.symbol === null && header.number === null ? '(chưa có)' : `${header.number ?? '…'}/${header.symbol ?? '…'}`],
		['Cơ quan', [header.parentIssuer, header.issuer].filter((part) => part !== null).join(' – ') || '(không thấy)'],
		['Ngày', year === null ? '(chưa có)' : `${header.place ?? ''}, ngày ${day ?? '…'} tháng ${month ?? '…'} năm ${year}`.replace(/^, /u, '')]
	];
	return lines.map(([name, value]) => `${name}: ${value}`).join('\n');
}

function dutiesWords(obligations: readonly ReadObligation[]): string {
	if (obligations.length === 0) return 'Không thấy nhiệm vụ nào.';
	return [`Nhiệm vụ (${obligations.length}):`, ...obligations.map(dutyWords)].join('\n');
}

function dutyWords(duty: ReadObligation, index: number): string {
	const to = duty.recipient ?? (duty.inferred.recipient && `${duty.inferred.recipient.value} (suy ra, cần xác nhận)`);
	const details = [
		duty.occasion && `chỉ khi: ${duty.occasion}`,
		to && `gửi: ${to}`,
		duty.deadline && deadlineWords(duty.deadline),
		duty.product && `mẫu: ${duty.product}`
	].filter((part) => part);
	const lines = [`${String(index + 1).padStart(3)}. ${duty.units.join('; ') || '(không nêu đơn vị)'}: ${shortened(duty.task)}`];
	return [...lines, ...details.map((detail) => `     – ${detail}`)].join('\n');
}

function deadlineWords(deadline: NonNullable<ReadObligation['deadline']>): string {
	const { words, due } = deadline;
	return `thời hạn: "${words}"${due === null ? '' : ` = ${sayEnd({ due, time: hourOfEnd(deadline) })}`}`;
}

function shortened(text: string): string {
	return text.length <= 160 ? text : `${text.slice(0, text.lastIndexOf(' ', 157))} …`;
}

function formWords({ appendices }: Reading): string {
	return appendices
		.map(({ label, title, tables, slogans }) =>
			[
				`${label}: ${title}`,
				...tables.map(
					(table) =>
						`  cột: ${formOf({ title, tables: [table] })
							.columns.map(({ heading }) => heading)
							.join(' | ')}`
				),
				...(slogans.length > 0 ? [`  ${slogans.length} khẩu hiệu`] : [])
			].join('\n')
		)
		.join('\n');
}

function signatureWords({ signature, recipients }: Reading): string {
	const signed = signature && `Ký: ${[signature.capacity, signature.onBehalfOf, signature.position, signature.name].filter((part) => part).join(' ')}`;
	const sent = recipients.length > 0 && `Nơi nhận: ${recipients.join('; ')}`;
	return [signed, sent].filter((part) => part).join('\n');
}

function findingsWords(findings: readonly Finding[]): string {
	if (findings.length === 0) return 'Không có điểm cần rà soát.';
	const names = { error: 'LỖI', warning: 'CẦN XEM', info: 'lưu ý' } as const;
	return [`Điểm cần rà soát (${findings.length}):`, ...findings.map((finding) => `  [${names[finding.severity]}] ${messageOf(finding)}`)].join('\n');
}
