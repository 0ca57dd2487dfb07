import { daysBetween } from '../calendar/plain-date.ts';
import { searchKey } from '../language/search-key.ts';
import { likeness, shinglesOf } from '../language/similarity.ts';
import type { Reading, ReadObligation } from '../reading/reading.ts';

/** An obligation with those whose products fold into its own. */
export type FoldNode = {
	/** Position in the reading's obligations. */
	readonly index: number;
	readonly obligation: ReadObligation;
	readonly parts: readonly FoldNode[];
	/** Days between the last day of the parts and its own; null when either is undated. */
	readonly slackDays: number | null;
};

/**
 * Which product folds into which: what the units register becomes part of what the Office gathers and sends up. Roots are the
 * obligations whose product goes to nobody here. An obligation folds into at most one other, never into itself or in a circle.
 */
export function obligationTree({ obligations }: Pick<Reading, 'obligations'>): FoldNode[] {
	const targets = obligations.map((_, index) => foldOf(index, obligations));
	return obligations.flatMap((_, index) => (targets[index] === null ? [nodeOf(index, obligations, targets)] : []));
}

/** The obligation that the product of obligation `index` folds into, or null. */
export function foldOf(index: number, obligations: readonly ReadObligation[]): number | null {
	const lower = obligations[index];
	if (!lower || lower.deadline === null) return null;
	const likely = obligations.map((upper, at) => ({ at, score: at === index ? 0 : foldScore(lower, upper) })).filter(({ score }) => score >= enough);
	return likely.sort((a, b) => b.score - a.score || a.at - b.at)[0]?.at ?? null;
}

const enough = 0.35;
const gathers = /^(tong hop|tham muu tong hop|chu tri,? tong hop)\b/;
const addressedBonus = 0.3;

function foldScore(lower: ReadObligation, upper: ReadObligation): number {
	if (!gathers.test(searchKey(upper.task)) || sameUnits(lower, upper) || endsBefore(upper, lower)) return 0;
	const alike = likeness(subjectOf(lower.task), subjectOf(upper.task));
	const recipient = lower.recipient ?? lower.inferred.recipient?.value ?? null;
	return alike < enough ? 0 : alike + (recipient !== null && upper.units.some((unit) => searchKey(unit) === searchKey(recipient)) ? addressedBonus : 0);
}

function sameUnits(a: ReadObligation, b: ReadObligation): boolean {
	return a.units.map(searchKey).join() === b.units.map(searchKey).join();
}

function endsBefore(upper: ReadObligation, lower: ReadObligation): boolean {
	const [last, first] = [upper.deadline?.due ?? null, lower.deadline?.due ?? null];
	return upper.deadline === null || (last !== null && first !== null && last < first);
}

/** What is registered or reported, without the gathering and the sending: "tổng hợp đăng ký hoạt động … gửi về …" → "đăng ký hoạt động …". */
function subjectOf(task: string): ReadonlySet<string> {
	return shinglesOf(
		searchKey(task)
			.replace(gathers, '')
			.replace(/\b(gui|ve van phong|truoc ngay|bao gio)\b.*$/, '')
			.replace(/\(.*?\)/g, ' ')
	);
}

function nodeOf(index: number, obligations: readonly ReadObligation[], targets: readonly (number | null)[]): FoldNode {
	const obligation = obligations[index];
	if (!obligation) throw new RangeError(`no obligation ${index}`);
	const parts = targets.flatMap((target, at) => (target === index ? [nodeOf(at, obligations, targets)] : []));
	return { index, obligation, parts, slackDays: slackOf(obligation, parts) };
}

function slackOf({ deadline }: ReadObligation, parts: readonly FoldNode[]): number | null {
	const last = parts
		.map(({ obligation }) => obligation.deadline?.due ?? null)
		.filter((due) => due !== null)
		.sort()
		.at(-1);
	return last === undefined || !deadline?.due ? null : daysBetween(last, deadline.due);
}
