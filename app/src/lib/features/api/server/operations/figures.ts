import * as v from 'valibot';
import { figureColumns } from '#lib/features/dialogues/figure-columns.ts';
import { readDialogueFigures } from '#lib/features/dialogues/server/service/read-figures.ts';
import { readFigures } from '#lib/features/feedback/server/service/read-figures.ts';
import { readPromiseYears } from '#lib/features/promises/server/service/read-promises.ts';
import { Problem } from '#lib/server/problem.ts';
import { agencyIn, count, listOf, paging, text, year } from '../fields.ts';
import { operation } from '../operation.ts';

const inYear = v.object({ ...agencyIn, year });
const feedback = { received: count, inTime: count, late: count, overdue: count, open: count, rated: count, ratings: count };
const dialogues = v.object(Object.fromEntries(figureColumns.map((column) => [column, count])));

/** What every reader of the people's side sees; open to everybody, as there. */
export const figureOperations = [
	operation({
		id: 'getFeedbackFigures',
		method: 'GET',
		path: '/agencies/{agency}/figures/feedback/{year}',
		right: { routeId: '/[agency]/people/feedback/figures' },
		scope: null,
		gives: 'one',
		params: inYear,
		query: v.object({}),
		body: null,
		answer: v.object({ year: count, total: v.object(feedback), byField: listOf(v.object({ field: text, ...feedback })) }),
		use: async ({ ctx, params }) => ofThatYear(await readFigures(ctx, params.year), params.year)
	}),
	operation({
		id: 'getDialogueFigures',
		method: 'GET',
		path: '/agencies/{agency}/figures/dialogues/{year}',
		right: { routeId: '/[agency]/people/dialogues/figures' },
		scope: null,
		gives: 'one',
		params: inYear,
		query: v.object({}),
		body: null,
		answer: v.object({ year: count, total: dialogues, byForm: listOf(v.object({ form: text, ...dialogues.entries })) }),
		use: async ({ ctx, params }) => ofThatYear(await readDialogueFigures(ctx, params.year), params.year)
	}),
	operation({
		id: 'listPromiseFigures',
		method: 'GET',
		path: '/agencies/{agency}/figures/promises',
		right: { routeId: '/[agency]/people/promises' },
		scope: null,
		gives: 'list',
		params: v.object(agencyIn),
		query: v.object(paging),
		body: null,
		answer: v.object({ year: count, figures: v.record(text, v.number()) }),
		use: ({ ctx }) => readPromiseYears(ctx)
	})
];

/** A year of which nothing is known would be answered with another one. */
function ofThatYear<T extends { readonly year: number }>(figures: T, asked: number): T {
	if (figures.year !== asked) throw new Problem('people.not-public');
	return figures;
}
