import {
	dayNotCome,
	duplicates,
	type FoldedActivity,
	indicatorOf,
	isDone,
	lacksResult,
	type PlainDate,
	printedCells,
	printFigure,
	type ResultFold,
	type ResultQuestion,
	unequalFigures
} from '@kheo/core';
import type { ActivityName, FigureView, ResultView } from '../result-view.ts';
import type { Joint } from './joint-rows.ts';

type LastYear = { readonly totals: readonly { readonly key: string; readonly value: number }[] } | null;

/** Each figure with the rows it comes from and what it was the year before. */
export function figureViews({ totals, tally, activities }: ResultFold, last: LastYear): FigureView[] {
	const byRow = new Map(activities.map((activity) => [activity.row, activity]));
	return totals.map(({ key, value, rows }) => {
		const indicator = indicatorOf(key);
		const before = last?.totals.find((total) => total.key === key);
		return {
			key,
			name: indicator?.name ?? key,
			unit: indicator?.unit ?? '',
			value: printFigure(value),
			lastYear: before ? printFigure(before.value) : null,
			count: rows.length,
			sources: rows.slice(0, mostShown).flatMap((row) => {
				const activity = byRow.get(row);
				return activity ? [{ row, unit: activity.unit, activity: activity.name, value: saidOf(tally.get(row)?.figures ?? {}, indicator) }] : [];
			})
		};
	});
}

const mostShown = 300;

/** What a row said towards a figure; of a ratio its part and its whole. */
function saidOf(figures: Readonly<Record<string, number>>, indicator: ReturnType<typeof indicatorOf>): string {
	if (!indicator) return '';
	if (indicator.of) return [indicator.of.part, indicator.of.whole].map((key) => printFigure(figures[key] ?? 0)).join('/');
	return indicator.aggregation === 'events' || indicator.aggregation === 'rows' ? '1' : printFigure(figures[indicator.key] ?? 0);
}

/** Boxes that are no number, and joint events of which units say different figures. */
export function figureQuestions({ activities, tally }: ResultFold): Pick<ResultView, 'wrong' | 'unequal'> {
	const nameOf = new Map(activities.map(({ row, name }) => [row, name]));
	return {
		wrong: activities.flatMap(({ unit, row, name, wrong }) => wrong.map(({ key, typed }) => ({ unit, row, activity: name, key, typed }))),
		unequal: unequalFigures(tally).map(({ key, said }) => ({
			key,
			said: said.map(({ row, unit, value }) => ({ row, unit, activity: nameOf.get(row) ?? '', value: printFigure(value) }))
		}))
	};
}

/** What is said to be done before its day came, and of which nothing is told, the own units' alone. */
export function earlyQuestions(
	{ activities }: Pick<ResultFold, 'activities'>,
	{ reports }: Pick<ResultQuestion, 'reports'>,
	year: number | null,
	today: PlainDate
): Pick<ResultView, 'notYet' | 'noResult'> {
	const units = new Set(reports.map(({ unit }) => unit));
	const own = activities.filter(({ unit }) => units.has(unit));
	const lacking = Map.groupBy(own.filter(lacksResult), ({ unit }) => unit);
	return {
		notYet: own.flatMap((one) => {
			const day = dayNotCome(one, year, today);
			return day === null ? [] : [{ unit: one.unit, row: one.row, activity: one.name, day }];
		}),
		noResult: [...lacking].map(([unit, { length }]) => ({ unit, activities: length }))
	};
}

/** Pairs of two units' activities that look like one event, and those the Office has said are one. */
export function perhapsOne(
	fold: ResultFold,
	question: ResultQuestion,
	joints: readonly Joint[],
	year: number | null
): Pick<ResultView, 'perhapsOne' | 'joined'> {
	const done = new Map(fold.activities.filter(isDone).map((activity) => [activity.row, activity]));
	const decided = new Set(joints.map(({ rowA, rowB }) => `${rowA} ${rowB}`));
	const rows = [...done.values()].map(({ row, unit, head, name, when }) => {
		const order = question.reports.find((report) => report.unit === unit)?.unitOrder ?? 0;
		return { id: row, unit, unitOrder: order, version: 1, head, inferred: [], cells: { [printedCells.name]: name, [printedCells.when]: when } };
	});
	const pairs = duplicates(rows, { name: printedCells.name, date: printedCells.when, scope: null }, year).flatMap(({ ids: [x, y] }) => pairOf(done, x, y));
	return {
		perhapsOne: pairs.filter(({ a, b }) => a.unit !== b.unit && !isOneAlready(question, a, b) && !decided.has([a.row, b.row].sort().join(' '))),
		joined: joints.filter(({ isOne }) => isOne).flatMap(({ rowA, rowB }) => pairOf(done, rowA, rowB))
	};
}

function isOneAlready({ joint }: ResultQuestion, a: ActivityName, b: ActivityName): boolean {
	return joint[a.row] !== undefined && joint[a.row] === joint[b.row];
}

function pairOf(done: ReadonlyMap<string, FoldedActivity>, x: string, y: string): { a: ActivityName; b: ActivityName }[] {
	const [a, b] = [done.get(x), done.get(y)];
	return a && b ? [{ a: named(a), b: named(b) }] : [];
}

function named({ row, unit, name, when }: FoldedActivity): ActivityName {
	return { row, unit, name, when };
}
