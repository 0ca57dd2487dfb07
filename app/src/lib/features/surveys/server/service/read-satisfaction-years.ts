import { addCounts, type LevelCounts, type SatisfactionFormula, satisfactionIndex, surveyResults } from '@kheo/core';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { getSurvey, listPublicSurveys, listTallies } from '../queries.ts';

type YearIndex = { readonly year: number; readonly index: number | null; readonly formula: SatisfactionFormula | null };
type Told = { readonly year: number; readonly formula: SatisfactionFormula; readonly counts: LevelCounts };

/** The index of all published surveys that ended in a year, their counts added; none where they were made by different formulas. Too few to be told are left out. */
export function readSatisfactionYears(ctx: Context): Promise<YearIndex[]> {
	return readOnly(ctx, async (tx) => {
		const told: Told[] = [];
		for (const { id, closesOn } of (await listPublicSurveys(tx)).published) {
			const survey = await getSurvey(tx, id);
			const { total } = surveyResults(await listTallies(tx, survey), survey);
			if (total) told.push({ year: Number(closesOn.slice(0, 4)), formula: survey.formula, counts: total.counts });
		}
		return [...Map.groupBy(told, ({ year }) => year)].map(([year, own]) => ofYear(year, own));
	});
}

function ofYear(year: number, own: readonly Told[]): YearIndex {
	const [formula = null, ...others] = [...new Set(own.map((one) => one.formula))];
	if (formula === null || others.length > 0) return { year, index: null, formula: null };
	return { year, index: satisfactionIndex(addCounts(own.map(({ counts }) => counts)), formula), formula };
}
