import type { RegisterContent } from '../consolidation/register.ts';
import { officialDate } from '../language/official-date.ts';
import { sentenceCase } from '../language/sentence-case.ts';

/** The clerk's sentences of the letter that takes a register to the superior body. All names, titles and years come from the plan. */
export const blank = '      ';

/** "ĐĂNG KÝ … “THÁNG …” NĂM 2026" → "đăng ký … “Tháng …” năm 2026": the theme keeps the spelling of the plan's title. */
export function subjectOf({ formTitle, heading }: Pick<RegisterContent, 'formTitle' | 'heading'>): string {
	const lowered = sentenceCase(formTitle.replace(/\s+/g, ' ').trim());
	const [, quoted = ''] = /[“"]([^”"]+)[”"]/.exec(heading.theme) ?? [];
	const at = quoted === '' ? -1 : lowered.toLowerCase().indexOf(quoted.toLowerCase());
	const spelled = at < 0 ? lowered : `${lowered.slice(0, Math.max(0, at - 1))}“${quoted}”${lowered.slice(at + quoted.length + 1)}`;
	return spelled.charAt(0).toLowerCase() + spelled.slice(1);
}

export function symbolOf({ issuerAbbreviation, recipients }: RegisterContent['heading']): string {
	if (issuerAbbreviation === null) return `Số: ${blank}/`;
	const drafting =
		recipients
			.find((name) => /^lưu/iu.test(name))
			?.split(/[,;]/)
			.at(-1)
			?.replace(/[.\s]/g, '') ?? '';
	return `Số: ${blank}/${issuerAbbreviation}${drafting === '' || /^VT$/i.test(drafting) ? '' : `-${drafting}`}`;
}

export function openDate(year: number | null): string {
	return officialDate({ year, month: null, day: null }, blank);
}

export function bodySentences(content: RegisterContent): string[] {
	const { heading, units } = content;
	return [
		opening(content),
		...missingSentence(units.missing),
		...nilSentences(units.nil),
		`${heading.issuer} trân trọng gửi ${heading.addressee || 'Quý cơ quan'} tổng hợp./.`
	];
}

function opening(content: RegisterContent): string {
	const { heading, rows } = content;
	const basis = heading.basis === null ? '' : `Thực hiện ${heading.basis}, `;
	const count = rows.length === 0 ? 'chưa có hoạt động nào được đăng ký' : `gồm ${rows.length} hoạt động`;
	const annex = rows.length === 0 ? '' : ' (chi tiết tại Phụ lục kèm theo)';
	return `${basis}${heading.issuer} tổng hợp ${subjectOf(content)} ${count}${sendersOf(content.units)}${annex}.`;
}

function sendersOf({ expected, sent }: RegisterContent['units']): string {
	if (expected === null) return ` của ${sent} phòng, đơn vị`;
	return sent === expected ? ` của ${sent}/${expected} phòng, đơn vị` : ` của ${sent} trong số ${expected} phòng, đơn vị`;
}

function missingSentence(missing: readonly string[]): string[] {
	if (missing.length === 0) return [];
	return [
		`Đến thời điểm tổng hợp, còn ${missing.length} đơn vị chưa gửi đăng ký: ${missing.join('; ')}. Nội dung đăng ký của ${missing.length === 1 ? 'đơn vị này' : 'các đơn vị này'} sẽ được tổng hợp, gửi bổ sung khi nhận được.`
	];
}

function nilSentences(nil: RegisterContent['units']['nil']): string[] {
	if (nil.length === 0) return [];
	const named = nil.map(({ unit, reason }) => (reason === '' ? unit : `${unit} (${reason.replace(/[.;\s]+$/, '')})`));
	return [`Có ${nil.length} đơn vị báo cáo không đăng ký hoạt động: ${named.join('; ')}.`];
}
