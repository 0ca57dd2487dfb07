import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { aboutOf } from '../about-of.ts';
import type { Arrival, ArrivalStep, Passing } from '../schema.ts';
import type { ArrivalLine } from '../view.ts';
import { exchanged } from './pages-of.ts';

/** The incoming book of a year, by arrival number. */
export async function listArrivals(tx: ReadTx, year: number): Promise<ArrivalLine[]> {
	const rows = await tx
		.selectFrom('incoming_documents')
		.select(['id', 'arrival_number as arrivalNumber', 'arrived_on as arrivedOn', 'issuer', 'printed_number as number', 'issued_on as issuedOn'])
		.select(['kind', 'subject', 'places', 'passed_on as passedOn', 'due', 'note', 'document_id as documentId', 'version'])
		.where('year', '=', year)
		.orderBy('arrival_number')
		.execute();
	return rows.map(({ kind, subject, places, note, ...row }) => ({ ...row, about: aboutOf(kind, subject), places: places ?? '', note: note ?? '' }));
}

export async function arrivalYears(tx: ReadTx, thisYear: number): Promise<number[]> {
	const rows = await tx.selectFrom('incoming_documents').select('year').distinct().execute();
	return [...new Set([thisYear, ...rows.map(({ year }) => year)])].toSorted((a, b) => b - a);
}

/** The same number of the same issuer, in any year: "30/2020/NĐ-CP" comes once. */
export async function isEntered(tx: ReadTx, duplicateKey: string): Promise<boolean> {
	return (await tx.selectFrom('incoming_documents').select('id').where('duplicate_key', '=', duplicateKey).executeTakeFirst()) !== undefined;
}

export type NewArrival = {
	readonly id: string;
	readonly year: number;
	readonly arrivalNumber: number;
	readonly duplicateKey: string;
	/** Of the file that was read. */
	readonly counted: number | null;
};

export async function insertArrival(
	tx: Tx,
	{ id, year, arrivalNumber, duplicateKey, counted }: NewArrival,
	arrival: Arrival,
	{ at, by }: { at: Date; by: string }
) {
	const { arrivedOn, issuer, number, issuedOn, kind, subject, places, passedOn, due, note, documentId } = arrival;
	const { signerPosition, signerName, language, pages, priority = 0, fileNotation } = arrival;
	await tx
		.insertInto('incoming_documents')
		.values({
			id,
			year,
			arrival_number: arrivalNumber,
			arrived_on: arrivedOn,
			issuer,
			printed_number: number,
			duplicate_key: duplicateKey,
			issued_on: issuedOn,
			kind,
			subject,
			places: places || null,
			passed_on: passedOn,
			due,
			note: note || null,
			document_id: documentId,
			signer_position: signerPosition || null,
			signer_name: signerName || null,
			language: language || null,
			pages: pages ?? exchanged(counted),
			pages_counted: counted,
			file_notation: fileNotation || null,
			priority,
			entered_at: at,
			entered_by: by
		})
		.execute();
}

/** To whom it was passed and what is noted beside it; what stands on the paper itself does not change. */
export async function updatePassing(tx: Tx, { id, version, places, passedOn, due, note }: Passing): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('incoming_documents')
		.set({ places, passed_on: passedOn, due, note: note || null, version: version + 1 })
		.where('id', '=', id)
		.where('version', '=', version)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

/** Notes what was done with an arrival, beside what was done before. */
export async function insertStep(
	tx: Tx,
	stepId: string,
	{ id, what, person, words, takenOn }: ArrivalStep,
	{ at, by }: { at: Date; by: string }
): Promise<void> {
	await tx.insertInto('arrival_steps').values({ id: stepId, arrival_id: id, what, person, words, taken_on: takenOn, entered_at: at, entered_by: by }).execute();
}

export async function findArrival(tx: ReadTx, id: string) {
	return tx
		.selectFrom('incoming_documents')
		.select(['id', 'arrival_number as arrivalNumber', 'arrived_on as arrivedOn', 'issuer', 'printed_number as number', 'issued_on as issuedOn', 'kind'])
		.select(['subject', 'places', 'passed_on as passedOn', 'due', 'note', 'document_id as documentId', 'version', 'pages', 'pages_counted as pagesCounted'])
		.select(['file_notation as fileNotation', 'signer_position as position', 'signer_name as signer', 'priority', 'year'])
		.where('id', '=', id)
		.executeTakeFirst();
}

/** How many pages the book says it has. */
export async function setArrivalPages(tx: Tx, id: string, pages: number | null): Promise<boolean> {
	const { numUpdatedRows } = await tx.updateTable('incoming_documents').set({ pages }).where('id', '=', id).executeTakeFirst();
	return numUpdatedRows === 1n;
}
