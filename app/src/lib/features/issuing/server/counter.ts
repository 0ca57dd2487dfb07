import type { PlainDate } from '@kheo/core';
import { sql } from 'kysely';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';

/** A row of numbers: a book, where it starts again, and the kind it counts. */
export type Row = { readonly book: string; readonly period: string; readonly kind: string };

/**
 * The next number of this row. Its counter stays held until the transaction ends, so that fifty clerks at once get fifty numbers in a row,
 * and one who fails leaves no gap.
 */
export async function takeNext(tx: Tx, { book, period, kind }: Row, day: PlainDate): Promise<number> {
	const { last } = await tx
		.insertInto('number_counters')
		.values({ book, period, kind, last: 1, last_day: day })
		.onConflict((conflict) =>
			conflict.columns(['agency_id', 'book', 'period', 'kind']).doUpdateSet({ last: sql<number>`number_counters.last + 1`, last_day: day })
		)
		.returning('last')
		.executeTakeFirstOrThrow();
	return last;
}

/** Begins a row after numbers that were given on paper; nothing happens where it has begun. */
export async function beginAfter(tx: Tx, { book, period, kind }: Row, last: number): Promise<void> {
	await tx
		.insertInto('number_counters')
		.values({ book, period, kind, last, last_day: null })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** The number that would come next now; another clerk may take it first. */
export async function peekNext(tx: ReadTx, { book, period, kind }: Row): Promise<number> {
	const row = await tx
		.selectFrom('number_counters')
		.select('last')
		.where('book', '=', book)
		.where('period', '=', period)
		.where('kind', '=', kind)
		.executeTakeFirst();
	return (row?.last ?? 0) + 1;
}
