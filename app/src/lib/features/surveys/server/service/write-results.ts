import { writeXlsx } from '@kheo/documents/write-xlsx';
import { sayMoment } from '#lib/features/approvals/said.ts';
import { writeCsv } from '@kheo/documents/write-csv';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { resultCells, resultHead, resultLines } from '../../results-table.ts';
import { sayIndex } from '../../say-index.ts';
import { readResults } from './read-results.ts';

export type ResultFile = { readonly bytes: Uint8Array | string; readonly name: string };

/** The figures of the page as a file, with the time they are of, the way they were counted and how far they may be off. */
export async function writeResults(ctx: Context, id: string, format: 'csv' | 'xlsx'): Promise<ResultFile> {
	const found = await readResults(ctx, id);
	const words = messagesIn(ctx.locale).surveys;
	const { survey, results, ratings } = found;
	const name = `${words.results.fileName(survey.title).slice(0, 100)}.${format}`;
	const rows = resultLines(found, words).map((line) => resultCells(line, words.results.few));
	const about = [
		words.results.formula(words.form.formulas[survey.formula]),
		...(results.margin === null ? [] : [words.results.margin(sayIndex(results.margin, ctx.locale))]),
		...(ratings.rated === null ? [] : [words.results.ratings(ratings.rated, sayIndex(ratings.mean, ctx.locale), ratings.satisfied), words.results.ratingsHelp]),
		words.results.asOf(sayMoment(ctx.now, ctx.locale))
	];
	if (format === 'csv') return { name, bytes: writeCsv([resultHead(words), ...rows, ...about.map((line) => [line])]) };
	const columns = resultHead(words).map((heading, at) => ({ heading, width: at < 2 ? 34 : 12 }));
	return { name, bytes: await writeXlsx({ name: words.results.title, title: [survey.title, ...about], columns, rows }) };
}

/** The same for other programs. What is not told is null, as on the page; ids of the system are left out. */
export async function openResults(ctx: Context, id: string) {
	const { survey, results, ratings } = await readResults(ctx, id);
	const { title, opensOn, closesOn, population, questions, desks } = survey;
	return {
		title,
		opensOn,
		closesOn,
		population,
		...results,
		feedbackRatings: ratings,
		questions: results.questions.map((figure, at) => ({ ...questions[at], figure })),
		desks: results.desks.map(({ deskId, ...desk }) => ({ name: desks.find(({ id: own }) => own === deskId)?.name ?? '', ...desk }))
	};
}
