import { type DocumentNumber, numberKey, type PlainDate, printDocumentNumber } from '@kheo/core';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';

export type NewNumber = {
	readonly id: string;
	readonly seriesId: string;
	readonly period: string;
	readonly countedKind: string;
	/** Its place in a book of ours; null for one typed from elsewhere. */
	readonly ordinal: number | null;
	readonly number: DocumentNumber;
	readonly day: PlainDate;
	readonly documentId: string | null;
	readonly reservedFor: string | null;
};
type Taken = { readonly at: Date; readonly by: string };

export async function insertNumber(tx: Tx, { id, seriesId, period, countedKind, ordinal, number, day, documentId, reservedFor }: NewNumber, { at, by }: Taken) {
	const printed = printDocumentNumber(number);
	const used = documentId === null ? {} : { document_id: documentId, dated: day, used_at: at, used_by: by };
	await tx
		.insertInto('document_numbers')
		.values({
			id,
			series_id: seriesId,
			period,
			counted_kind: countedKind,
			own: ordinal !== null,
			ordinal,
			number: number.number,
			symbol: number.symbol,
			printed,
			number_key: numberKey(printed),
			taken_on: day,
			taken_at: at,
			taken_by: by,
			reserved_for: reservedFor,
			...used
		})
		.execute();
}

/** Gives a reserved number to a document; undefined when it is not free any more. */
export async function useReserved(tx: Tx, id: string, documentId: string, day: PlainDate, { at, by }: Taken): Promise<{ printed: string } | undefined> {
	return tx
		.updateTable('document_numbers')
		.set({ document_id: documentId, dated: day, used_at: at, used_by: by })
		.where('id', '=', id)
		.where('document_id', 'is', null)
		.where('cancelled_at', 'is', null)
		.where('taken_on', '<=', day)
		.returning('printed')
		.executeTakeFirst();
}

/** Strikes a number; undefined when it is struck already or there is none. */
export async function strikeNumber(tx: Tx, id: string, reason: string, { at, by }: Taken): Promise<{ printed: string; documentId: string | null } | undefined> {
	return tx
		.updateTable('document_numbers')
		.set({ cancelled_at: at, cancelled_by: by, cancelled_reason: reason })
		.where('id', '=', id)
		.where('cancelled_at', 'is', null)
		.returning(['printed', 'document_id as documentId'])
		.executeTakeFirst();
}

/** All numbers a document was given, those struck too. */
export async function numbersOf(tx: ReadTx, documentId: string) {
	return tx
		.selectFrom('document_numbers')
		.select(['id', 'printed', 'dated', 'cancelled_reason as cancelledReason'])
		.where('document_id', '=', documentId)
		.orderBy('taken_at')
		.execute();
}

/** Kept for papers to come, and free. */
export async function listReserved(tx: ReadTx) {
	const rows = await tx
		.selectFrom('document_numbers')
		.select(['id', 'printed', 'reserved_for as purpose'])
		.where('document_id', 'is', null)
		.where('cancelled_at', 'is', null)
		.orderBy('taken_at')
		.execute();
	return rows.map(({ purpose, ...row }) => ({ ...row, purpose: purpose ?? '' }));
}
