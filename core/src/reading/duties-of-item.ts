import type { Context } from './read-obligations.ts';
import { attributeAt, attributesOf } from './duty-attributes.ts';
import { sourceIn, type Line } from './lines.ts';
import { readDeadlines, type FoundDeadline } from './read-deadline.ts';
import { readReceiver } from './read-receiver.ts';
import { readSubject } from './read-units.ts';
import type { ReadObligation } from './reading.ts';
import { sentencesOf, type Stretch } from './sentences.ts';

export type Duty = ReadObligation;
export type Passage = { readonly line: Line; readonly textAt: number };

const longestQuote = 600;

/** The duties that the sentences of one item give. A line that says only when belongs to the duty before it. */
export function dutiesOfItem(passages: readonly Passage[], context: Context): Duty[] {
	const duties: Duty[] = [];
	let units = context.units;
	for (const { line, textAt } of passages) {
		const last = duties.at(-1);
		if (last && attributeAt(line)?.name === 'time') {
			duties[duties.length - 1] = { ...last, deadline: last.deadline ?? attributesOf([line]).deadline };
			continue;
		}
		for (const stretch of stretchesOf(line, textAt)) {
			const found = dutiesOfSentence(line, stretch, { ...context, units });
			const subject = found.at(-1)?.units;
			if (subject && subject.length > 0) units = subject;
			duties.push(...found);
		}
	}
	return duties;
}

/** An item is one duty unless its sentences have deadlines or units of their own. */
function stretchesOf(line: Line, textAt: number): Stretch[] {
	const sentences = sentencesOf(line.text.slice(textAt)).map(({ from, to }) => ({ from: from + textAt, to: to + textAt }));
	const first = sentences[0];
	const last = sentences.at(-1);
	if (!first || !last) return [];
	const apart =
		sentences.length > 1 && (sentences.slice(1).some(({ from, to }) => readSubject(line.text.slice(from, to)) !== null) || datedCount(line, sentences) > 1);
	if (!apart && last.to - first.from <= longestQuote) return [{ from: first.from, to: last.to }];
	return sentences;
}

function datedCount(line: Line, sentences: readonly Stretch[]): number {
	return sentences.filter(({ from, to }) => readDeadlines(line.raw.slice(from, to), (a, b) => sourceIn(line, a, b)).length > 0).length;
}

function dutiesOfSentence(line: Line, { from, to }: Stretch, context: Context): Duty[] {
	const text = line.text.slice(from, to);
	if (!/\p{L}{2}/u.test(text) || /^(?:Trên đây là|Căn cứ)\s|^\p{Lu}\p{Ll}+ \p{Ll}+ này có hiệu lực/u.test(text)) return [];
	const subject = readSubject(text);
	const deadlines = readDeadlines(line.raw.slice(from, to), (a, b) => sourceIn(line, from + a, from + b)).filter(({ at }) => !isNarrated(text.slice(0, at)));
	const units = subject?.units ?? context.units;
	const given = subject !== null ? subject.asked || context.assigns || context.units.length > 0 || assignsTask(text) : context.units.length > 0;
	if (!given && !deadlines.some(({ deadline, at }) => binds(deadline.relation, deadline.words, text.slice(0, at)))) return [];
	return perDeadline(deadlines).map((found) => dutyOf(line, { from, to }, text.slice(subject?.taskAt ?? 0), units, found));
}

/** "… đã giao Bộ X xây dựng …; báo cáo trước ngày …" tells what was asked before. */
function isNarrated(before: string): boolean {
	return /\sđã\s(?:giao|yêu cầu|chỉ đạo|đề nghị|ban hành|có)\s[^.]{0,400}$/u.test(before);
}

/** Without a unit only a last day for doing something makes a duty: "hoàn thành … trước ngày", "chậm nhất ngày". */
function binds(relation: string, words: string, before: string): boolean {
	if (relation === 'by') return !/^[Hh]ết|^[Đđ]ến hết/u.test(words) || doing.test(before.slice(-160));
	return relation === 'before' && (/^[CcMm]|^[Tt]hời|^[Hh]ạn/u.test(words) || doing.test(before.slice(-160)));
}

const doing =
	/(?:hoàn thành|hoàn thiện|kết thúc|gửi|nộp|báo cáo|trình|ban hành|tổ chức|thực hiện xong|triển khai xong|đăng ký|xong|phải|cung cấp|thành lập|phê duyệt)(?![\p{L}\p{M}])(?!.*(?:nhận được|thu nhập|chi trả))/iu;

function assignsTask(text: string): boolean {
	return /(?:chủ trì|có trách nhiệm|chịu trách nhiệm|tham mưu|phối hợp với)/u.test(text);
}

/** An item as one duty of these units, whatever its words. */
export function wholeDuty(line: Line, textAt: number, title: string, units: readonly string[]): Duty {
	return { ...dutyOf(line, { from: Math.min(textAt, line.text.length - 1), to: line.text.length }, title, units, null) };
}

/** A sentence with several firm days has a duty for each; else it has one, with its first deadline or none. */
function perDeadline(found: readonly FoundDeadline[]): (FoundDeadline | null)[] {
	const firm = found.filter(({ deadline }) => deadline.iso !== null);
	const days = new Set(firm.map(({ deadline }) => deadline.iso));
	if (days.size > 1) return firm.filter((one, index) => firm.findIndex(({ deadline }) => deadline.iso === one.deadline.iso) === index);
	return [firm[0] ?? found[0] ?? null];
}

function dutyOf(line: Line, stretch: Stretch, task: string, units: readonly string[], found: FoundDeadline | null): Duty {
	const receiver = readReceiver(task);
	return {
		units: [...units],
		role: roleOf(task),
		task: task.replace(/[\s;,]+$/u, ''),
		recipient: receiver?.name ?? null,
		inferred: {},
		deadline: found?.deadline ?? null,
		product: productOf(task),
		source: shortSource(line, stretch, found)
	};
}

function roleOf(task: string): ReadObligation['role'] {
	if (/^\s*(?:chủ động\s+)?phối hợp(?![\p{L}])/iu.test(task)) return 'support';
	return /^\s*(?:theo dõi|giám sát|đôn đốc)(?![\p{L}])/iu.test(task) ? 'monitor' : 'lead';
}

function productOf(task: string): string | null {
	const form = /(?:[Tt]heo|[Mm]ẫu|tại)\s+(?:mẫu\s+)?((?:Phụ lục|PHỤ LỤC|Biểu|Mẫu)\s+(?:số\s+)?(?:[IVX]+|\d{1,2})[A-Za-z]?)(?![\p{L}\d])/u.exec(task);
	return form?.[1] ?? null;
}

/** A place of at most 600 characters: the sentence, or the part of it around its deadline. */
function shortSource(line: Line, { from, to }: Stretch, found: FoundDeadline | null) {
	if (to - from <= longestQuote) return sourceIn(line, from, to);
	const end = found === null ? from + longestQuote : Math.min(to, Math.max(from + longestQuote, from + found.end));
	return sourceIn(line, Math.max(from, end - longestQuote), end);
}
