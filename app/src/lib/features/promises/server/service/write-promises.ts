import { writeCsv } from '@kheo/documents/write-csv';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { readAllPromises } from './read-promises.ts';

/** Every public promise as a table, with the time it is of. */
export async function writePromisesCsv(ctx: Context): Promise<string> {
	const words = messagesIn(ctx.locale).promises;
	const head = [words.what, words.made, words.from, words.unit, words.firstDue, words.due, words.state, words.keptOn, words.result];
	const lines = (await readAllPromises(ctx)).map((one) => [
		one.words ?? words.hidden,
		one.madeOn,
		`${words.origins[one.origin]}: ${one.from}`,
		one.unit ?? words.office,
		one.firstDue ?? '',
		one.due ?? '',
		words.standings[one.standing],
		one.keptOn ?? '',
		one.result ?? ''
	]);
	return writeCsv([head, ...lines, [words.asOf, ctx.now.toISOString()]]);
}
