import type { PlainDate } from '../calendar/plain-date.ts';
import { shortDate } from '../language/short-date.ts';
import type { DraftBody } from './draft.ts';
import { gap } from './skeletons.ts';

export type SituationOnPaper = {
	readonly from: PlainDate;
	readonly to: PlainDate;
	readonly notes: readonly NoteOnPaper[];
};
export type NoteOnPaper = {
	readonly heardOn: PlainDate;
	readonly words: string;
	readonly source: string;
	readonly place: string;
	readonly field: string;
	readonly severity: 'calm' | 'watch' | 'urgent';
	readonly unit: string | null;
};

const severities = [
	['urgent', 'cần xử lý ngay'],
	['watch', 'cần theo dõi'],
	['calm', 'bình thường']
] as const;

/** The body of a report on what is heard among the people in a period: figures, then field by field the gravest first; judgement and proposals stay gaps. */
export function situationReport({ from, to, notes }: SituationOnPaper): DraftBody[] {
	const byField = [...Map.groupBy(notes, ({ field }) => field)].toSorted(([, a], [, b]) => b.length - a.length);
	return [
		text(`Từ ngày ${shortDate(from)} đến ngày ${shortDate(to)}, cơ quan ghi nhận ${notes.length} điều qua nắm tình hình Nhân dân: ${countsOf(notes)}.`),
		{ part: 'part', text: 'I. TÌNH HÌNH THEO LĨNH VỰC' },
		...(byField.length === 0 ? [text('Trong kỳ không ghi nhận điều gì.')] : byField.flatMap(([field, all], at) => fieldLines(field, all, at + 1))),
		{ part: 'part', text: 'II. NHẬN ĐỊNH' },
		text(gap),
		{ part: 'part', text: 'III. ĐỀ XUẤT, KIẾN NGHỊ' },
		text(gap)
	];
}

function fieldLines(field: string, notes: readonly NoteOnPaper[], at: number): DraftBody[] {
	const gravestFirst = severities.flatMap(([severity, said]) => notes.filter((note) => note.severity === severity).map((note) => text(noteLine(note, said))));
	return [text(`${at}. ${field} (${notes.length} điều: ${countsOf(notes)})`), ...gravestFirst];
}

function noteLine({ heardOn, words, source, place, unit }: NoteOnPaper, severity: string): string {
	const where = [source, place].filter(Boolean).join(', ');
	return `- ${shortDate(heardOn)}, ${where} (${severity}): ${closed(words)} Xử lý: ${unit ?? 'chưa giao'}.`;
}

/** On one line, with the sign of its end; an own one stays. */
function closed(words: string): string {
	const line = words.replaceAll(/\s+/gu, ' ').trim();
	return /[.!?…]$/u.test(line) ? line : `${line}.`;
}

function countsOf(notes: readonly NoteOnPaper[]): string {
	return severities.map(([severity, said]) => `${notes.filter((note) => note.severity === severity).length} ${said}`).join(', ');
}

function text(line: string): DraftBody {
	return { part: 'text', text: line };
}
