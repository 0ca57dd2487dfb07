import type { ReadTx } from '#lib/server/database/schema.ts';
import { aboutOf } from '../about-of.ts';
import type { BookLine } from '../view.ts';
import { remediesOf } from './remedy-queries.ts';

/** The outgoing book of a year in its order: by day, then by number; struck and reserved numbers stand in their place. */
export async function listBook(tx: ReadTx, year: number): Promise<BookLine[]> {
	const rows = await rowsOf(tx, year);
	const remedies = await remediesOf(
		tx,
		rows.flatMap(({ documentId }) => documentId ?? [])
	);
	return rows.map((row) => ({
		id: row.id,
		documentId: row.withdrawn === null ? row.documentId : null,
		printed: row.printed,
		ordinal: row.ordinal,
		dated: row.dated ?? row.takenOn,
		state: row.cancelledReason !== null ? 'cancelled' : row.documentId === null ? 'reserved' : row.issuedOn === null ? 'numbered' : 'issued',
		about: row.documentId === null ? (row.purpose ?? '') : aboutOf(row.kind ?? '', row.subject ?? ''),
		signer: row.signer ?? '',
		places: row.places ?? '',
		keptBy: row.keptBy ?? '',
		copies: row.copies,
		issuedOn: row.cancelledReason === null ? row.issuedOn : null,
		note: row.note ?? '',
		cancelledReason: row.cancelledReason,
		remedies: row.cancelledReason === null ? (remedies.get(row.documentId ?? '') ?? []) : []
	}));
}

function rowsOf(tx: ReadTx, year: number) {
	return tx
		.selectFrom('document_numbers as n')
		.leftJoin('outgoing_documents as d', 'd.id', 'n.document_id')
		.select(['n.id', 'n.document_id as documentId', 'n.printed', 'n.ordinal', 'n.dated', 'n.taken_on as takenOn'])
		.select(['n.reserved_for as purpose', 'n.cancelled_reason as cancelledReason', 'd.kind', 'd.subject', 'd.signer_name as signer'])
		.select(['d.places', 'd.kept_by as keptBy', 'd.copies', 'd.issued_on as issuedOn', 'd.note', 'd.withdrawn_at as withdrawn'])
		.where('n.taken_on', '>=', `${year}-01-01` as never)
		.where('n.taken_on', '<=', `${year}-12-31` as never)
		.orderBy('n.taken_on')
		.orderBy('n.series_id')
		.orderBy('n.counted_kind')
		.orderBy('n.ordinal')
		.orderBy('n.taken_at')
		.execute();
}

/** The years in which there are lines, the newest first. */
export async function bookYears(tx: ReadTx, thisYear: number): Promise<number[]> {
	const rows = await tx.selectFrom('document_numbers').select('taken_on').distinct().execute();
	return [...new Set([thisYear, ...rows.map(({ taken_on }) => Number(taken_on.slice(0, 4)))])].toSorted((a, b) => b - a);
}
