import type { PlainDate } from '@kheo/core';
import { sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { inYear } from '../in-year.ts';
import type { ShownSlogan } from '../slogan.ts';

/** The slogans that may be seen, those of the latest period first, in the appendix's order. */
export async function listShown(tx: ReadTx, day: PlainDate): Promise<ShownSlogan[]> {
	const rows = await tx
		.selectFrom('slogans')
		.select(['id', 'label', 'words', 'year', 'shown_from', 'shown_to'])
		.where('state', '=', 'approved')
		.orderBy('shown_from', 'desc')
		.orderBy('added_at')
		.orderBy('ordinal')
		.execute();
	return rows.flatMap(({ id, year, shown_from: from, shown_to: to, ...printed }) =>
		from && to ? [{ id, ...inYear({ ...printed, year }, day), from, to }] : []
	);
}

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
