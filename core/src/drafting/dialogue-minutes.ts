import type { PlainDate } from '../calendar/plain-date.ts';
import type { OpinionOrigin, OpinionOutcome } from '../dialogue/opinion.ts';
import { shortDate } from '../language/short-date.ts';
import type { DraftBody } from './draft.ts';
import { gap } from './skeletons.ts';

export type DialogueOnPaper = {
	readonly theme: string;
	readonly audience: string;
	readonly place: string;
	readonly heldOn: PlainDate;
	readonly startsAt: string;
	readonly chair: string;
	readonly agenda: string;
	readonly opinions: readonly OpinionOnPaper[];
};
export type OpinionOnPaper = {
	readonly words: string;
	readonly origin: OpinionOrigin;
	readonly outcome: OpinionOutcome | null;
	readonly unit: string | null;
	readonly due: PlainDate | null;
	readonly body: string;
	readonly answer: string | null;
	/** How many others are answered with it. */
	readonly followers: number;
};

const origins: Readonly<Record<OpinionOrigin, string>> = { web: 'gửi trước qua mạng', paper: 'gửi bằng giấy', floor: 'nêu tại hội nghị' };

/** The body of a dialogue's minutes: when, where and who, the course, and each opinion with what became of it. What nobody entered stays a gap. */
export function dialogueMinutes({ theme, audience, place, heldOn, startsAt, chair, agenda, opinions }: DialogueOnPaper): DraftBody[] {
	const shown = opinions.filter(({ outcome }) => outcome !== 'set-aside');
	const together = opinions.reduce((sum, { followers }) => sum + followers, 0);
	return [
		text(`Thời gian bắt đầu: ${startsAt.replace(':', ' giờ ') || `${gap} giờ ${gap}`}, ngày ${shortDate(heldOn)}`),
		text(`Địa điểm: ${place || gap}`),
		text(`Chủ trì: ${chair || gap}`),
		text(`Thành phần tham dự: ${audience || gap}; số người có mặt: ${gap}`),
		text(`Thư ký: ${gap}`),
		text(`Chủ đề đối thoại: ${theme}`),
		{ part: 'part', text: 'I. DIỄN BIẾN' },
		...(agenda ? linesOf(agenda) : [gap]).map(text),
		{ part: 'part', text: `II. Ý KIẾN VÀ KẾT QUẢ XỬ LÝ (${shown.length} ý kiến)` },
		text(receivedLine(opinions.length + together, together, opinions.length - shown.length)),
		...(shown.length === 0 ? [text(gap)] : shown.flatMap(opinionLines)),
		{ part: 'part', text: 'III. KẾT LUẬN CỦA NGƯỜI CHỦ TRÌ' },
		text(gap),
		text(`Hội nghị kết thúc vào ${gap} giờ ${gap} cùng ngày; biên bản đã được đọc lại cho mọi người cùng nghe.`)
	];
}

function text(line: string): DraftBody {
	return { part: 'text', text: line };
}

/** Each line of what was typed is a paragraph of its own. */
function linesOf(typed: string): string[] {
	return typed
		.split(/\r?\n/u)
		.map((line) => line.trim())
		.filter(Boolean);
}

/** All that came in, so that the minutes add up to what the public counter says. */
function receivedLine(received: number, together: number, setAside: number): string {
	const less = [together > 0 && `${together} ý kiến trả lời chung với ý kiến khác`, setAside > 0 && `${setAside} ý kiến không đưa ra đối thoại`].filter(
		Boolean
	);
	return `Tổng số ý kiến tiếp nhận: ${received}${less.length > 0 ? `, trong đó ${less.join(', ')}` : ''}.`;
}

function opinionLines(opinion: OpinionOnPaper, at: number): DraftBody[] {
	const from = [origins[opinion.origin], opinion.followers > 0 && `cùng ${opinion.followers} ý kiến khác`].filter(Boolean).join(', ');
	return [text(`${at + 1}. Ý kiến (${from}): ${linesOf(opinion.words).join(' ')}`), ...outcomeLines(opinion).map(text)];
}

function outcomeLines({ outcome, unit, due, body, answer }: OpinionOnPaper): string[] {
	const said = answer ? [`Trả lời: ${linesOf(answer).join(' ')}`] : [];
	if (outcome === null) return [`Kết quả: ${gap}`];
	if (outcome === 'taken') return [`Tiếp thu, giao ${unit ?? gap} giải quyết, trả lời trước khi hết ngày ${due ? shortDate(due) : gap}.`, ...said];
	if (outcome === 'passed') return [`Chuyển ${body || gap} xem xét theo thẩm quyền.`, ...said];
	return answer ? [`Trả lời tại chỗ: ${linesOf(answer).join(' ')}`] : [`Trả lời tại chỗ: ${gap}`];
}
