import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyedDifferences, readKeyed, sayKeyed } from './keyed-sheet.ts';
import { marginOfError, sampleSize } from './sampling.ts';
import { type SurveyQuestion, usualSatisfactionQuestions } from './satisfaction-factors.ts';
import { addCounts, answersOf, satisfactionFormulas, satisfactionIndex } from './satisfaction-index.ts';
import { hiddenGroups, isFew } from './small-groups.ts';
import { type DeskTally, surveyResults } from './survey-results.ts';

const share = 'satisfied-share/1';

test('parts are joined by their counts: 95 % of 20 and 50 % of 2 are 90.9 %, not 72.5 %', () => {
	const joined = addCounts([
		[0, 0, 1, 9, 10],
		[1, 0, 0, 1, 0]
	]);
	expect(satisfactionIndex(joined, share)?.toFixed(1)).toBe('90.9');
	expect(satisfactionIndex([0, 0, 0, 0, 0], share)).toBeNull();
	expect(satisfactionIndex([1, 1, 1, 1, 1], 'level-mean/1')).toBe(50);
});

test('an index lies between 0 and 100, and one more "rất hài lòng" never lowers it', () => {
	const counts = fc.array(fc.nat(1000), { minLength: 5, maxLength: 5 });
	fc.assert(
		fc.property(counts, fc.constantFrom(...satisfactionFormulas), (before, formula) => {
			const after = satisfactionIndex(addCounts([before, [0, 0, 0, 0, 1]]), formula) ?? -1;
			expect(after).toBeGreaterThanOrEqual((satisfactionIndex(before, formula) ?? 0) - 1e-9);
			expect(after).toBeLessThanOrEqual(100);
		})
	);
});

test('the margin shrinks with the sample and is none where everybody answered', () => {
	expect(marginOfError(400, null)).toBeCloseTo(4.9);
	expect([marginOfError(0, null), marginOfError(30, 30), marginOfError(31, 30)]).toEqual([null, 0, 0]);
	expect(marginOfError(100, 200)).toBeLessThan(marginOfError(100, null) ?? 0);
	expect(sampleSize(10_000, 5)).toBe(385);
	fc.assert(
		fc.property(fc.integer({ min: 30, max: 1_000_000 }), fc.integer({ min: 1, max: 10 }), (population, points) => {
			expect(marginOfError(sampleSize(population, points), population)).toBeLessThanOrEqual(points);
		})
	);
});

test.each([
	[[[9], [20]], []],
	[
		[[4], [20], [7]],
		[0, 2]
	],
	[
		[[4], [4], [20]],
		[0, 1]
	],
	[
		[[0], [4], [20]],
		[1, 2]
	],
	[
		[[2], [1]],
		[0, 1]
	]
])('of groups %j those are hidden: %j', (groups, expected) => {
	expect([...hiddenGroups(groups)].toSorted()).toEqual(expected);
});

const questions: readonly SurveyQuestion[] = usualSatisfactionQuestions.slice(0, 4);
const aDesk = fc.tuple(fc.nat(9), fc.array(fc.nat(9), { minLength: 4, maxLength: 4 })).map(([responses, answered]): DeskTally => ({
	deskId: 'a',
	responses,
	tally: answered.flatMap((asked) => [0, 0, Math.min(asked, responses), 0, 0])
}));

const factorsOf = [
	[0, 1],
	[2, 3]
];
const peopleIn = ({ tally }: DeskTally, factor: readonly number[]) => Math.max(...factor.map((at) => answersOf(tally.slice(at * 5, at * 5 + 5))));

/** Every number of people that is told, or that follows when what is told is taken from the sums. */
function groupsFound(desks: readonly DeskTally[]): number[] {
	const results = surveyResults(desks, { questions, formula: share, population: null });
	const all = desks.reduce((sum, { responses }) => sum + responses, 0);
	if (results.total === null) return results.desks.flatMap(({ responses }) => responses ?? []);
	const told = results.desks.map(({ responses }) => responses ?? 0);
	const byFactor = factorsOf.flatMap((factor, at) => {
		if (!results.factors?.[at]) return [];
		const shown = (place: number) => results.desks[place]?.factors !== null;
		const hidden = desks.reduce((sum, desk, place) => sum + (shown(place) ? 0 : peopleIn(desk, factor)), 0);
		return [hidden, ...desks.flatMap((desk, place) => (shown(place) ? [peopleIn(desk, factor)] : []))];
	});
	return [all, ...told, all - told.reduce((sum, one) => sum + one, 0), ...byFactor];
}

test('nobody is told of fewer than five people, and subtracting what is told from the sums leaves nobody or five', () => {
	fc.assert(fc.property(fc.array(aDesk, { minLength: 1, maxLength: 6 }), (desks) => void expect(groupsFound(desks).filter(isFew)).toEqual([])));
});

/** Papers one by one, most of their answers blank. */
const sheets = fc.array(
	fc.array(fc.oneof({ arbitrary: fc.constant(0), weight: 5 }, { arbitrary: fc.integer({ min: 1, max: 5 }), weight: 1 }), { minLength: 4, maxLength: 4 }),
	{ maxLength: 12 }
);
const tallied = (papers: readonly (readonly number[])[]): DeskTally => ({
	deskId: 'a',
	responses: papers.length,
	tally: questions.flatMap((_, at) => [1, 2, 3, 4, 5].map((level) => papers.filter((paper) => paper[at] === level).length))
});
const said = (papers: readonly (readonly number[])[]) => papers.filter((paper) => paper.some((level) => level > 0)).length;

test('papers left blank do not hide that few people said something', () => {
	fc.assert(
		fc.property(fc.array(sheets, { minLength: 1, maxLength: 5 }), (desks) => {
			const results = surveyResults(desks.map(tallied), { questions, formula: share, population: null });
			if (results.total === null) return;
			const [shown, hidden] = [true, false].map((isTold) => desks.filter((_, at) => (results.desks[at]?.figure !== null) === isTold));
			expect([said(desks.flat()), ...(shown ?? []).map(said), said((hidden ?? []).flat())].filter(isFew)).toEqual([]);
		})
	);
});

test('a factor that too few answered hides the factors, and a question its factor’s questions, not the whole', () => {
	const one = (...answered: number[]): DeskTally => ({ deskId: 'a', responses: 20, tally: answered.flatMap((count) => [0, 0, 0, count, 0]) });
	const few = surveyResults([one(20, 20, 3, 2)], { questions, formula: share, population: null });
	expect([few.total?.index, few.factors, few.questions[0]]).toEqual([100, null, null]);
	const single = surveyResults([one(20, 3, 20, 20)], { questions, formula: share, population: 20 });
	expect([single.margin, single.factors?.length, single.questions.map((figure) => figure === null)]).toEqual([0, 2, [true, true, false, false]]);
});

test('a keyed paper is a digit a question; what is not is said, and two keyings are compared question by question', () => {
	expect(readKeyed(' 453-5 0', 6)).toEqual([4, 5, 3, 0, 5, 0]);
	expect([readKeyed('4536', 4), readKeyed('453', 4), readKeyed('45a5', 4)]).toEqual([null, null, null]);
	expect(sayKeyed([4, 5, 3, 0, 5, 1])).toBe('45305 1');
	expect(keyedDifferences([4, 5, 3], [4, 4, 3])).toEqual([1]);
});
