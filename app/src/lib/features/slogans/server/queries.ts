import { type PlainDate, sloganInYear, type SloganWords, yearParameters } from '@kheo/core';
import { sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { ShownSlogan } from '../slogan.ts';

/** The slogans that may be seen, in the appendix's order; those whose period includes the day, or all that are approved. */
export async function listShown(tx: ReadTx, day: PlainDate, which: 'current' | 'all'): Promise<ShownSlogan[]> {
	const rows = await tx
		.selectFrom('slogans')
		.select(['id', 'label', 'words', 'year', 'shown_from', 'shown_to'])
		.where('state', '=', 'approved')
		.$if(which === 'current', (query) => query.where('shown_from', '<=', day).where('shown_to', '>=', day))
		.orderBy('shown_from', 'desc')
		.orderBy('added_at')
		.orderBy('ordinal')
		.execute();
	return rows.flatMap(({ id, year, shown_from: from, shown_to: to, ...printed }) =>
		from && to ? [{ id, ...inYear({ ...printed, year }, day), from, to }] : []
	);
}

/** The words as they are shown on a day. */
export function inYear({ label, words, year }: { readonly label: string; readonly words: string; readonly year: number }, day: PlainDate) {
	const shown: SloganWords = sloganInYear({ label, text: words }, { from: year, to: Number(day.slice(0, 4)) });
	return { label: shown.label, words: shown.text };
}

/** What is counted in the words of a slogan. */
export const parametersOf = yearParameters;

export async function findSlogan(tx: ReadTx, id: string) {
	return tx.selectFrom('slogans').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Documents that print slogans, newest first. */
export async function listSources(tx: ReadTx): Promise<{ readonly id: string; readonly name: string }[]> {
	return tx
		.selectFrom('documents')
		.select(['id', 'name'])
		.where(sql<boolean>`jsonb_path_exists(reading, '$.appendices[*].slogans[0]')`)
		.orderBy('created_at', 'desc')
		.limit(50)
		.execute();
}
