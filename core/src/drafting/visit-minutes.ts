import type { PlainDate } from '../calendar/plain-date.ts';
import { shortDate } from '../language/short-date.ts';
import type { CheckItem, CheckResult } from '../obligation/visit-state.ts';
import type { DraftBody } from './draft.ts';
import { gap } from './skeletons.ts';

export type VisitOnPaper = {
	readonly unit: string;
	readonly heldOn: PlainDate | null;
	readonly team: string;
	readonly contents: string;
	readonly checklist: readonly CheckItem[];
	readonly findings: readonly { readonly words: string; readonly due: PlainDate | null }[];
};

const results: Readonly<Record<CheckResult, string>> = { met: 'đạt', 'not-met': 'chưa đạt', 'not-asked': 'không áp dụng' };

/** The body of a visit's minutes: who, when and what, each point that was looked at, and what is asked of the unit by when. What nobody entered stays a gap. */
export function visitMinutes({ unit, heldOn, team, contents, checklist, findings }: VisitOnPaper): DraftBody[] {
	const text = (line: string): DraftBody => ({ part: 'text', text: line });
	return [
		text(`Thời gian bắt đầu: ${gap} giờ ${gap}, ngày ${heldOn ? shortDate(heldOn) : gap}`),
		text(`Địa điểm: ${unit}`),
		text(`Đoàn kiểm tra: ${team || gap}`),
		text(`Đại diện đơn vị được kiểm tra: ${gap}`),
		text(`Nội dung kiểm tra: ${contents}`),
		...headed('I. KẾT QUẢ KIỂM TRA', checklist.map(checkLine)),
		...headed(
			'II. KIẾN NGHỊ',
			findings.map(({ words, due }) => `${words.replace(/[.;\s]+$/u, '')}${due ? `; hoàn thành trước khi hết ngày ${shortDate(due)}` : ''}.`)
		),
		...headed('III. Ý KIẾN CỦA ĐƠN VỊ ĐƯỢC KIỂM TRA', []),
		text(`Biên bản được lập thành ${gap} bản, mỗi bên giữ ${gap} bản; buổi kiểm tra kết thúc vào ${gap} giờ ${gap} cùng ngày.`)
	];
}

function headed(heading: string, lines: readonly string[]): DraftBody[] {
	const below = lines.length === 0 ? [gap] : lines.map((line, at) => `${at + 1}. ${line}`);
	return [{ part: 'part', text: heading }, ...below.map((text): DraftBody => ({ part: 'text', text }))];
}

function checkLine({ text, result, note }: CheckItem): string {
	const point = text.replace(/[.;:\s]+$/u, '');
	return result === null ? `${point}: ${gap}` : `${point}: ${results[result]}${note ? ` (${note})` : ''}.`;
}
