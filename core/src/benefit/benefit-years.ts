import type { PlainDate } from '../calendar/plain-date.ts';
import type { SatisfactionFormula } from '../survey/satisfaction-index.ts';
import type { PromiseStanding } from './promise.ts';

/** What is counted year by year, in the order of the table. */
export const benefitKeys = ['models', 'new-models', 'people', 'households', 'businesses', 'promised', 'kept', 'kept-late', 'overdue', 'satisfaction'] as const;
export type BenefitKey = (typeof benefitKeys)[number];

export const servedKinds = ['people', 'households', 'businesses'] as const;
/** Whom a model served in a year; null where nobody counted. */
export type Served = Readonly<Record<(typeof servedKinds)[number], number | null>>;

export type BenefitSource = {
	readonly models: readonly {
		readonly startedOn: PlainDate;
		readonly endedOn: PlainDate | null;
		readonly years: readonly (Served & { readonly year: number })[];
	}[];
	readonly promises: readonly { readonly madeOn: PlainDate; readonly standing: PromiseStanding }[];
	/** One a year; null index or formula where a year's surveys cannot be put together. */
	readonly satisfaction: readonly { readonly year: number; readonly index: number | null; readonly formula: SatisfactionFormula | null }[];
};

export type BenefitYear = {
	readonly year: number;
	/** False: the year is not over, its figures may grow. */
	readonly isComplete: boolean;
	/** Null where the agency has no such figure of that year: nothing was counted yet, which is not nought. */
	readonly figures: Readonly<Record<BenefitKey, number | null>>;
	readonly formula: SatisfactionFormula | null;
};

/** The figures of every year from the first of which anything is known to this one, the newest first. */
export function benefitYears(source: BenefitSource, today: PlainDate): BenefitYear[] {
	const now = yearOf(today);
	const known = [
		...source.models.map(({ startedOn }) => yearOf(startedOn)),
		...source.promises.map(({ madeOn }) => yearOf(madeOn)),
		...source.satisfaction.map(({ year }) => year)
	];
	const first = Math.min(now, ...known);
	return Array.from({ length: known.length === 0 ? 0 : now - first + 1 }, (_, at) => ofYear(source, now - at, now));
}

function ofYear(source: BenefitSource, year: number, now: number): BenefitYear {
	const asked = source.satisfaction.find((one) => one.year === year);
	const figures = { ...modelFigures(source.models, year), ...promisesMade(source.promises, year), satisfaction: asked?.index ?? null };
	return { year, isComplete: year < now, figures, formula: asked?.formula ?? null };
}

function modelFigures(models: BenefitSource['models'], year: number) {
	const begun = models.filter(({ startedOn }) => yearOf(startedOn) <= year);
	const running = begun.filter(({ endedOn }) => endedOn === null || yearOf(endedOn) >= year).length;
	const started = begun.filter(({ startedOn }) => yearOf(startedOn) === year).length;
	const served = models.flatMap(({ years }) => years.filter((one) => one.year === year));
	const isKnown = begun.length > 0;
	const sum = (kind: keyof Served) => sumOf(served.map((one) => one[kind]));
	const people = { people: sum('people'), households: sum('households'), businesses: sum('businesses') };
	return { models: isKnown ? running : null, 'new-models': isKnown ? started : null, ...people };
}

/** Null where none of them is a number. */
function sumOf(counts: readonly (number | null)[]): number | null {
	const known = counts.filter((count) => count !== null);
	return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0);
}

function promisesMade(promises: BenefitSource['promises'], year: number) {
	const isKnown = promises.some(({ madeOn }) => yearOf(madeOn) <= year);
	const own = promises.filter(({ madeOn }) => yearOf(madeOn) === year);
	const count = (standing: PromiseStanding) => (isKnown ? own.filter((one) => one.standing === standing).length : null);
	return { promised: isKnown ? own.length : null, kept: count('kept'), 'kept-late': count('kept-late'), overdue: count('overdue') };
}

/** A year against the one beside it: only where both have a number, and satisfaction only where both were counted by the same formula. */
export function differenceOf(key: BenefitKey, now: BenefitYear, before: BenefitYear | undefined): number | null {
	const [here, there] = [now.figures[key], before?.figures[key] ?? null];
	if (here === null || there === null) return null;
	if (key === 'satisfaction' && (now.formula === null || now.formula !== before?.formula)) return null;
	return here - there;
}

function yearOf(day: PlainDate): number {
	return Number(day.slice(0, 4));
}
