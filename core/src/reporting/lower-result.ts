import { searchKey } from '../language/search-key.ts';
import type { ResultQuestion, UnitReport } from './result-fold.ts';

/** What a content was made of, so that nobody is counted at two levels: every agency it passed through, and every unit's own return at the bottom. */
export type Standing = {
	readonly agencies: readonly string[];
	readonly returns: readonly { readonly id: string; readonly unit: string }[];
};

/** What a lower agency sent up: everything its own result followed from, its own lower agencies included. `unit` is how the superior names it. */
export type LowerResult = { readonly unit: string; readonly standing: Standing; readonly question: ResultQuestion };

/** All levels below as one: units told by their path, rows under the heads of the plan above. */
export type Below = Pick<ResultQuestion, 'reports' | 'planned' | 'joint' | 'asked'>;

const none: Below = { reports: [], planned: [], joint: {}, asked: [] };

/** Spreads what came from below, to any depth. Words of lower units are left out: their agency's own words stand in its return. */
export function belowOf({ lower = [], heads }: ResultQuestion): Below {
	return lower.map((one) => spread(one, heads)).reduce(together, none);
}

function together(a: Below, b: Below): Below {
	return {
		reports: [...a.reports, ...b.reports],
		planned: [...a.planned, ...b.planned],
		joint: { ...a.joint, ...b.joint },
		asked: [...a.asked, ...b.asked]
	};
}

function spread({ unit, question }: LowerResult, heads: ResultQuestion['heads']): Below {
	const { reports, planned, joint, asked } = together(withoutPassedOn(question), belowOf(question));
	const path = pathIn(unit);
	const headOf = headMap(question.heads, heads);
	return {
		reports: reports.map((report) => ({ ...report, unit: path(report.unit), rows: report.rows.map((row) => ({ ...row, head: headOf(row.head) })) })),
		planned: planned.map(({ row, unit: of, event }) => ({ row, unit: path(of), ...(event !== undefined && { event }) })),
		joint,
		asked: asked.map(path)
	};
}

/** The lower agency's own units; those that are agencies themselves are told by what they sent up. */
function withoutPassedOn({ reports, planned, joint, asked, lower = [] }: ResultQuestion): Below {
	const passedOn = new Set(lower.map(({ unit }) => unit));
	return {
		reports: reports.filter(({ unit }) => !passedOn.has(unit)),
		planned: plannedWith(planned, lower),
		joint,
		asked: asked.filter((unit) => !passedOn.has(unit))
	};
}

/** What was registered, a lower agency's own registrations in place of the rows in which they were passed on. */
export function plannedWith(planned: ResultQuestion['planned'], lower: readonly LowerResult[]): ResultQuestion['planned'] {
	const told = new Set(lower.flatMap(({ question }) => registeredBelow(question)));
	return planned.filter(({ from }) => from === undefined || !from.some((row) => told.has(row)));
}

function registeredBelow({ planned, lower = [] }: ResultQuestion): string[] {
	return [...planned.flatMap(({ row, from }) => from ?? [row]), ...lower.flatMap(({ question }) => registeredBelow(question))];
}

function pathIn(unit: string): (below: string) => string {
	return (below) => `${unit} › ${below}`;
}

/** Heads of two plans are one where they bear one title; a head the plan above does not have goes to its end. */
function headMap(from: ResultQuestion['heads'], to: ResultQuestion['heads']): (label: string | null) => string | null {
	const byTitle = new Map(to.map(({ label, title }) => [searchKey(title), label]));
	const map = new Map(from.map(({ label, title }) => [label, byTitle.get(searchKey(title)) ?? null]));
	return (label) => (label === null ? null : (map.get(label) ?? null));
}

/** Everything below a question stands for, for the next level up. */
export function standingOf(agency: string, own: Standing['returns'], lower: readonly { readonly unit: string; readonly standing: Standing }[]): Standing {
	return {
		agencies: [...new Set([agency, ...lower.flatMap(({ standing }) => standing.agencies)])],
		returns: [...own, ...lower.flatMap(({ unit, standing }) => standing.returns.map(({ id, unit: of }) => ({ id, unit: pathIn(unit)(of) })))]
	};
}

/** The unit whose content already holds something of this one: the same agency or the same return reached this level by two ways. */
export function countedTwice(
	came: Standing,
	others: readonly { readonly unit: string; readonly standing: Standing }[]
): { readonly unit: string; readonly what: string | null } | null {
	const agencies = new Set(came.agencies);
	const returns = new Map(came.returns.map(({ id, unit }) => [id, unit]));
	for (const { unit, standing } of others) {
		const twice = standing.returns.find(({ id }) => returns.has(id));
		if (twice) return { unit, what: returns.get(twice.id) ?? null };
		if (standing.agencies.some((id) => agencies.has(id))) return { unit, what: null };
	}
	return null;
}

/** Units of this level that bear the name of a unit below another: perhaps one body that reports at two levels. */
export function perhapsTwice(question: ResultQuestion): { readonly unit: string; readonly below: string }[] {
	const own = new Map(question.reports.filter(answered).map(({ unit }) => [searchKey(unit), unit]));
	for (const { unit } of question.lower ?? []) own.delete(searchKey(unit));
	return belowOf(question)
		.reports.filter(answered)
		.flatMap(({ unit: below }) => {
			const unit = own.get(searchKey(below.split(' › ').at(-1) ?? ''));
			return unit === undefined ? [] : [{ unit, below }];
		});
}

function answered({ rows }: UnitReport): boolean {
	return rows.some(({ state }) => state === 'accepted');
}
