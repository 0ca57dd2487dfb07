import { writeCsv } from '@kheo/documents/write-csv';
import { dialogueFigures, type DialogueFigures } from '@kheo/core';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { YearFigures } from '../../dialogue.ts';
import { figureColumns } from '../../figure-columns.ts';

/** Figures of the dialogues that were announced and held in a year, up to now, each form apart. One that was cancelled was not held. */
export function readDialogueFigures(ctx: Context, asked: number | null): Promise<YearFigures> {
	return readOnly(ctx, async (tx) => {
		const held = await tx
			.selectFrom('dialogues')
			.select(['id', 'form', 'held_on'])
			.where('published_at', 'is not', null)
			.where('cancelled_because', 'is', null)
			.where('held_on', '<=', ctx.today)
			.execute();
		const yearOf = (day: string) => Number(day.slice(0, 4));
		const years = [...new Set([yearOf(ctx.today), ...held.map(({ held_on }) => yearOf(held_on))])].toSorted((a, b) => b - a);
		const year = asked !== null && years.includes(asked) ? asked : yearOf(ctx.today);
		const own = held.filter(({ held_on }) => yearOf(held_on) === year);
		const opinions = await opinionsOf(
			tx,
			own.map(({ id }) => id)
		);
		const byDialogue = Map.groupBy(opinions, ({ of }) => of);
		const counted = own.map(({ id, form }) => ({ form, opinions: byDialogue.get(id) ?? [] }));
		return { year, years, ...dialogueFigures(counted, ctx.today) };
	});
}

async function opinionsOf(tx: ReadTx, ids: readonly string[]) {
	if (ids.length === 0) return [];
	return tx
		.selectFrom('dialogue_questions')
		.select(['dialogue_id as of', 'same_as as sameAs', 'outcome', 'due', 'answered_on as answeredOn'])
		.where('dialogue_id', 'in', ids)
		.execute();
}

/** The same figures for a spreadsheet, with the time they are of. */
export async function writeDialogueCsv(ctx: Context, asked: number | null): Promise<string> {
	const { year, total, byForm } = await readDialogueFigures(ctx, asked);
	const words = messagesIn(ctx.locale).dialogues;
	const line = (name: string, of: DialogueFigures) => [name, ...figureColumns.map((column) => of[column])];
	const heads = [words.figures.form, ...figureColumns.map((column) => words.figures.columns[column])];
	const lines = [heads, ...byForm.map((of) => line(words.forms[of.form], of)), line(words.figures.total, total)];
	const ends = [
		[words.figures.year, year],
		[words.figures.asOf, ctx.now.toISOString()]
	];
	return writeCsv([...lines, ...ends]);
}
