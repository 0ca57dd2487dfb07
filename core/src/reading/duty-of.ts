import { occasionOf } from './occasion.ts';
import { sourceIn, type Line } from './lines.ts';
import type { FoundDeadline } from './read-deadline.ts';
import { readReceiver } from './read-receiver.ts';
import type { ReadObligation } from './reading.ts';
import type { Stretch } from './sentences.ts';

export type Duty = ReadObligation;

export const longestQuote = 600;

/** The duty that a stretch of a line gives to these units: what to do, in what part, for whom, by when, with which form. */
export function dutyOf(line: Line, stretch: Stretch, task: string, units: readonly string[], found: FoundDeadline | null): Duty {
	const occasion = found === null ? occasionOf(line.text.slice(stretch.from, stretch.to)) : null;
	return {
		units: [...units],
		role: roleOf(task),
		task: task.replace(/[\s;,]+$/u, ''),
		recipient: readReceiver(task)?.name ?? null,
		inferred: {},
		deadline: found?.deadline ?? null,
		product: productOf(task),
		...(occasion === null ? {} : { occasion }),
		source: shortSource(line, stretch, found)
	};
}

/** An item as one duty of these units, whatever its words. */
export function wholeDuty(line: Line, textAt: number, title: string, units: readonly string[]): Duty {
	return dutyOf(line, { from: Math.min(textAt, line.text.length - 1), to: line.text.length }, title, units, null);
}

function roleOf(task: string): ReadObligation['role'] {
	if (/^\s*(?:chủ động\s+)?phối hợp(?![\p{L}])/iu.test(task)) return 'support';
	return /^\s*(?:theo dõi|giám sát|đôn đốc)(?![\p{L}])/iu.test(task) ? 'monitor' : 'lead';
}

/** The form that a task names: "theo Mẫu 1". */
export function productOf(task: string): string | null {
	const form = /(?:[Tt]heo|[Mm]ẫu|tại)\s+(?:mẫu\s+)?((?:Phụ lục|PHỤ LỤC|Biểu|Mẫu)\s+(?:số\s+)?(?:[IVX]+|\d{1,2})[A-Za-z]?)(?![\p{L}\d])/u.exec(task);
	return form?.[1] ?? null;
}

/** A place of at most 600 characters: the sentence, or the part of it around its deadline. */
function shortSource(line: Line, { from, to }: Stretch, found: FoundDeadline | null) {
	if (to - from <= longestQuote) return sourceIn(line, from, to);
	const end = found === null ? from + longestQuote : Math.min(to, Math.max(from + longestQuote, from + found.end));
	return sourceIn(line, Math.max(from, end - longestQuote), end);
}
