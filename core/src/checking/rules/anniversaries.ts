import { anniversaryNamed, datedAnniversaries } from '../known-anniversaries.ts';
import { placeIn } from '../places.ts';
import { planYear } from '../plan-year.ts';
import { type Anniversary, finding, defineRule } from '../rule.ts';
import { countedYears, type CountedYears } from '../counted-years.ts';

const laws = { 'anniversary-wrong': 'Số năm kỷ niệm = năm nay trừ năm gốc' };

/** "93 năm … (15/10/1930 - 15/10/2023)" must count right, and so must the same anniversary where no span is printed. */
export const anniversaries = defineRule(laws, (reading, context) => {
	const counted = countedYears(reading.blocks);
	const year = planYear(reading);
	const known = [...context.anniversaries, ...datedAnniversaries(counted)];
	const wrong = counted.flatMap((each) => {
		const right = each.span ? rightOf(each) : year === null ? null : byName(each, known, year);
		return right && right.expected !== each.printed ? [{ each, right }] : [];
	});
	return [...Map.groupBy(wrong, ({ each, right }) => `${each.printed} ${right.since} ${right.until}`).values()].flatMap((same) =>
		asFinding(same, reading.blocks)
	);
});

type Right = { readonly expected: number; readonly since: number; readonly until: number };
type Wrong = { readonly each: CountedYears; readonly right: Right };

function asFinding(same: readonly Wrong[], blocks: readonly string[]) {
	const [first] = same;
	if (!first) return [];
	const places = same.map(({ each }) => placeIn(blocks, each.block, each.start, each.end));
	const fix = places.map((place) => ({ place, with: String(first.right.expected) }));
	return [finding('anniversary-wrong', 'warning', { printed: first.each.printed, ...first.right }, places, fix)];
}

/** Bare years may count both ends: "kế hoạch 5 năm (2021 - 2025)". */
function rightOf({ span, printed }: CountedYears): Right | null {
	if (!span) return null;
	const years = span.until - span.since;
	const inclusive = span.bare && printed === years + 1;
	return { expected: inclusive ? printed : years, since: span.since, until: span.until };
}

function byName({ name }: CountedYears, known: readonly Anniversary[], year: number): Right | null {
	const same = anniversaryNamed(name, known);
	return same && { expected: year - same.since, since: same.since, until: year };
}
