import { indicators } from './indicator.ts';
import { foldReports, type ResultQuestion } from './result-fold.ts';

/** One unit followed another on a day; names as each bore them. */
export type Succession = { readonly from: string; readonly to: string };

/** A body through both years: units that followed one another stand together, since what was divided or joined can only be compared whole. */
export type UnitYears = {
	readonly now: readonly string[];
	readonly before: readonly string[];
	readonly figures: readonly YearFigure[];
};
/** Null where the units gave no such figure in that year. */
export type YearFigure = { readonly key: string; readonly now: number | null; readonly before: number | null };

/** Two years unit by unit: each figure is folded from the reports of all units that belong together, so joint events and ratios hold. */
export function yearBesideYear(now: ResultQuestion, before: ResultQuestion, successions: readonly Succession[]): UnitYears[] {
	const groupOf = groupsOf([now, before].flatMap(unitsOf), successions);
	const ids = [...new Set([...unitsOf(now), ...unitsOf(before)].map(groupOf))];
	return ids.map((id) => {
		const [own, old] = [now, before].map((question) => unitsOf(question).filter((unit) => groupOf(unit) === id));
		const [here, there] = [figuresOf(now, own ?? []), figuresOf(before, old ?? [])];
		const keys = indicators.map(({ key }) => key).filter((key) => here.has(key) || there.has(key));
		return {
			now: own ?? [],
			before: old ?? [],
			figures: keys.map((key) => ({ key, now: here.get(key) ?? null, before: there.get(key) ?? null }))
		};
	});
}

function unitsOf({ asked, reports }: ResultQuestion): string[] {
	return [...new Set([...asked, ...reports.map(({ unit }) => unit)])];
}

function groupsOf(units: readonly string[], successions: readonly Succession[]): (unit: string) => string {
	const parent = new Map<string, string>();
	const rootOf = (unit: string): string => {
		let at = unit;
		while (parent.has(at)) at = parent.get(at) ?? at;
		return at;
	};
	for (const { from, to } of successions) {
		const [a, b] = [rootOf(from), rootOf(to)];
		if (a !== b) parent.set(a, b);
	}
	const roots = new Map(units.map((unit) => [unit, rootOf(unit)]));
	return (unit) => roots.get(unit) ?? unit;
}

function figuresOf(question: ResultQuestion, units: readonly string[]): Map<string, number> {
	const own = new Set(units);
	const part: ResultQuestion = {
		...question,
		reports: question.reports.filter(({ unit }) => own.has(unit)),
		lower: (question.lower ?? []).filter(({ unit }) => own.has(unit))
	};
	return new Map(foldReports(part).totals.map(({ key, value }) => [key, value]));
}
