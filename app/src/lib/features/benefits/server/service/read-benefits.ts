import { writeCsv } from '@kheo/documents/write-csv';
import { benefitKeys, benefitYears, differenceOf } from '@kheo/core';
import { readPublicModels } from '#lib/features/models/server/service/read-models.ts';
import { readAllPromises } from '#lib/features/promises/server/service/read-promises.ts';
import { readSatisfactionYears } from '#lib/features/surveys/server/service/read-satisfaction-years.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { Benefits } from '../../benefit.ts';

/** What came of it all, year by year: from public models, promises and surveys alone, so that whoever counts what is public gets the same. */
export async function readBenefits(ctx: Context): Promise<Benefits> {
	const [models, promises, satisfaction] = [await readPublicModels(ctx), await readAllPromises(ctx), await readSatisfactionYears(ctx)];
	const notes = await readOnly(ctx, (tx) =>
		tx
			.selectFrom('benefit_notes')
			.select(['id', 'figure as key', 'year', 'words'])
			.where('removed_at', 'is', null)
			.orderBy('year', 'desc')
			.orderBy('id')
			.execute()
	);
	return { years: benefitYears({ models, promises, satisfaction }, ctx.today), notes };
}

/** A line for each figure of each year, with the difference to the year before, what was counted otherwise, and the time it is of. */
export async function writeBenefitsCsv(ctx: Context): Promise<string> {
	const { years, notes } = await readBenefits(ctx);
	const words = messagesIn(ctx.locale).benefits;
	const lines = years.flatMap((of, at) =>
		benefitKeys.map((key) => {
			const said = notes.filter((note) => note.key === key && note.year === of.year).map((note) => note.words);
			const numbers = [of.figures[key] ?? '', differenceOf(key, of, years[at + 1]) ?? ''];
			return [of.year, of.isComplete ? words.over : words.running, words.figures[key], ...numbers, said.join('; ')];
		})
	);
	return writeCsv([[words.year, words.state, words.figure, words.value, words.difference, words.note], ...lines, [words.asOf, ctx.now.toISOString()]]);
}
