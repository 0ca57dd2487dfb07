import { dueOf } from '../calendar/deadline.ts';
import { addDays, dayOf, type PlainDate } from '../calendar/plain-date.ts';
import type { Source } from '../document/source.ts';
import { matchesOf } from '../language/matches.ts';
import { readDay, readFirstDay } from './dates.ts';
import { deadlinePatterns, latestBefore, timeLine } from './deadline-patterns.ts';
import { tidy } from './fold.ts';
import type { ReadDeadline, Relation } from './reading.ts';

/** A deadline and where it stands in the text that was searched. */
export type FoundDeadline = { readonly deadline: ReadDeadline; readonly at: number; readonly end: number };

/** The place of a stretch of the searched text. */
export type PlaceOf = (from: number, to: number) => Source;

/** Every way to say until when needs a day, a count of days, a month with its year, or a rhythm; most sentences have none. */
const mayHoldTime =
	/\d[\s\u2010\u2011]?[/.\u2044\u2215\u2010\u2011-]|\d\s*(?:\([^)]*\)\s*)?(?:tháng|THÁNG|ngày|giờ|tuần)|ngày\s\d|(?:19|20)\d{2}|[Qq]u[ýí]\s+[IV1-4]|[Đđ]ịnh k|[Hh][ằà]ng\s|[Mm]ỗi\s/u;

/** Every deadline said in the text, in order. Effect dates, past days of citations and bare days are none. Total: never throws. */
export function readDeadlines(raw: string, place: PlaceOf): FoundDeadline[] {
	if (!mayHoldTime.test(raw)) return [];
	const text = tidy(raw);
	const found: FoundDeadline[] = [];
	for (const { relation, needs, pattern } of deadlinePatterns) {
		if (!needs.test(text)) continue;
		for (const match of matchesOf(pattern, text)) {
			const end = match.index + match[0].trimEnd().length;
			const at = startOfWords(text, match, end, relation);
			if (found.some((other) => match.index < other.end && other.at < end) || isNoDeadline(text, at, end, relation)) continue;
			found.push({ deadline: deadlineOf(relation, match.groups ?? {}, place(at, end)), at, end });
		}
	}
	return found.toSorted((a, b) => a.at - b.at);
}

/** Where the words of a deadline start: "chậm nhất" before "trước ngày …" is one of them, the task before "… ngày 25/9/2026" is none. */
function startOfWords(text: string, match: RegExpExecArray, end: number, relation: Relation): number {
	const said = match.groups?.['said'];
	if (said !== undefined) return end - said.length;
	const leading = relation === 'before' ? latestBefore.exec(text.slice(Math.max(0, match.index - 40), match.index))?.[0] : undefined;
	return match.index - (leading?.length ?? 0);
}

/** The deadline of a line or cell that says only when: "Quý IV/2026", "Ngày 09/11/2026", or any of the ways above. */
export function readTimeLine(raw: string, place: PlaceOf): ReadDeadline | null {
	const said = readDeadlines(raw, place)[0];
	if (said) return said.deadline;
	const match = timeLine.exec(tidy(raw));
	const { day, span, brief } = match?.groups ?? {};
	const value = day ?? span ?? brief?.trimEnd();
	if (!match || value === undefined) return null;
	const from = match.index + match[0].trimEnd().length - value.trimEnd().length;
	return deadlineOf(span === undefined ? 'on' : 'in', match.groups ?? {}, place(from, from + value.trimEnd().length));
}

/** Days on which something took effect, came about or was counted are none by which something is to be done. */
const happened =
	/(?:hiệu lực|(?<!tuyển |học |phát )sinh|(?:đã|được) (?:ban hành|thành lập|cấp|tuyển dụng)|giai đoạn|kỷ niệm|tính thuế|nhập ngũ|(?<!\p{L})hưởng)[^.;]{0,30}$/u;
/** Right before "trước ngày": what is said of a thing, not of the work on it, unless the work is to be finished. */
const ofThing =
	/\s(?:phát sinh|tuyển dụng|cấp|ký kết|xảy ra|tồn đọng|nghỉ hưu|nghỉ việc|xuất ngũ|nhập học|khởi công|(?:[Cc]ông văn|văn bản|[Tt]hông báo) (?:được )?ban hành|hợp đồng (?:đã )?ký)\s*$/u;
/** "Đã được tập huấn vào tháng 11/2024" tells of what is over. */
const past = /(?<!\p{L})đã\s[^.;,]{0,55}$/iu;
const ranOut = /\shết\s*$/u;
const finishing = /(?:hoàn thành|xong|hoàn tất|kết thúc|việc)\s[^.;]*$/iu;
const counted = /(?:số liệu|kỳ báo cáo|chốt|tính|thống kê|học kỳ)[^.;]{0,40}$/iu;

function isNoDeadline(text: string, at: number, end: number, relation: Relation): boolean {
	const before = text.slice(Math.max(0, at - 60), at);
	if (happened.test(before) || (ranOut.test(before) && text.startsWith('hạn', at))) return true;
	if (relation === 'before' && /^\s*(?:nhưng|mà)/u.test(text.slice(end, end + 40))) return true;
	if (relation === 'before' && ofThing.test(before) && !finishing.test(before)) return true;
	if (relation === 'between' && (counted.test(before) || ofThing.test(before))) return true;
	if (relation === 'by' && /(?:số liệu|tính|lũy kế|chốt)\s*$/u.test(before)) return true;
	if ((relation === 'on' || relation === 'in') && past.test(before) && !finishing.test(before)) return true;
	if (relation === 'on' && /dự kiến[^.;]{0,40}$/iu.test(before)) return true;
	return relation === 'relative' && /^(?:Sau|sau|Trước|trước)/u.test(text.slice(at)) && !/(?:kể từ|sau khi|làm việc|tính từ)/u.test(text.slice(at, end));
}

function deadlineOf(relation: Relation, groups: Record<string, string | undefined>, source: Source): ReadDeadline {
	const day = groups['day'] ?? groups['done'];
	const iso = day === undefined ? null : readDay(day);
	if (day !== undefined && iso === null) return unstated(source);
	const span = groups['span'] === undefined ? null : spanEnd(groups['span']);
	const from = groups['from'] === undefined ? null : readFirstDay(groups['from'], iso);
	const between = relation === 'between';
	return {
		words: source.quote,
		iso,
		due: iso === null ? (/^[Tt]rước/u.test(source.quote) ? null : span) : dueOf(groups['hour'] === undefined ? relation : 'by', iso),
		time: timeOf(groups),
		from: between ? from : null,
		to: between ? iso : null,
		every: relation === 'every' ? rhythmOf(source.quote) : null,
		relation,
		source
	};
}

/** Words of time without a day that exists ("trước ngày 31/9/2026"): a person has to say what is meant. */
function unstated(source: Source): ReadDeadline {
	return { words: source.quote, iso: null, due: null, time: null, from: null, to: null, every: null, relation: 'unstated', source };
}

function timeOf({ hour, minute }: Record<string, string | undefined>): string | null {
	return hour === undefined || Number(hour) > 24 ? null : `${hour.padStart(2, '0')}:${minute ?? '00'}`;
}

/** The last day of "tháng 10/2026", "quý IV năm 2026", "năm 2026"; null without a year. */
function spanEnd(words: string): PlainDate | null {
	const year = Number(/(?:19|20)\d{2}$/u.exec(words.trim())?.[0] ?? Number.NaN);
	if (Number.isNaN(year)) return null;
	const quarter = /[Qq]u[ýí]\s+.*?(IV|I{1,3}|[1-4])\s*(?:[/-]|năm)?\s*\d{4}$/u.exec(words.trim())?.[1];
	const months =
		quarter === undefined ? (/[Tt]háng\s+(?:\d{1,2}\s*(?:[-–,]|và|đến)\s*)?(\d{1,2})\s*(?:[/-]|năm)/u.exec(words)?.[1] ?? '12') : String(quarterMonth(quarter));
	const next = Number(months) === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, Number(months) + 1, 1);
	return next && addDays(next, -1);
}

function quarterMonth(quarter: string): number {
	return 3 * (['I', 'II', 'III', 'IV'].indexOf(quarter) + 1 || Number(quarter));
}

function rhythmOf(words: string): ReadDeadline['every'] {
	if (/tuần/u.test(words)) return 'week';
	if (/6 tháng|sáu tháng/u.test(words)) return 'half-year';
	if (/quý/u.test(words)) return 'quarter';
	if (/(?:[Hh][ằà]ng|k[ỳì]|của|[Mm]ỗi)\s+tháng/u.test(words)) return 'month';
	return /năm/u.test(words) ? 'year' : null;
}
