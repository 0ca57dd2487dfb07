import { plainDate } from '@kheo/core';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { IncomingMetadata, MetadataLine } from '../view.ts';

/** The issued papers of a year in the order of the book, with all that systems exchange of them. */
export function listMetadata(tx: ReadTx, year: number): Promise<MetadataLine[]> {
	return tx
		.selectFrom('document_numbers as n')
		.innerJoin('outgoing_documents as d', 'd.id', 'n.document_id')
		.select(['n.printed', 'd.kind', 'd.subject', 'd.signer_position as position', 'd.signer_name as signer', 'd.places', 'd.copies', 'd.note'])
		.select([
			'd.id',
			'd.file_notation as fileNotation',
			'd.language',
			'd.pages',
			'd.priority',
			'd.due',
			'd.file_sha256 as fileSha256',
			'd.file_name as fileName'
		])
		.select('d.content_sha256 as contentSha256')
		.select((eb) => eb.fn.coalesce('n.dated', 'n.taken_on').as('dated'))
		.where('d.issued_on', 'is not', null)
		.where('n.cancelled_at', 'is', null)
		.where('n.taken_on', '>=', plainDate(`${year}-01-01`))
		.where('n.taken_on', '<=', plainDate(`${year}-12-31`))
		.orderBy('n.taken_on')
		.orderBy('n.series_id')
		.orderBy('n.ordinal')
		.execute();
}

/** The documents of a year that arrived, by arrival number, with all that systems exchange of them. */
export function listIncomingMetadata(tx: ReadTx, year: number): Promise<IncomingMetadata[]> {
	return tx
		.selectFrom('incoming_documents')
		.select([
			'id',
			'file_notation as fileNotation',
			'document_id as documentId',
			'issuer',
			'kind',
			'printed_number as printed',
			'issued_on as dated',
			'subject',
			'language',
			'pages',
			'priority',
			'due',
			'places',
			'note'
		])
		.select(['signer_position as position', 'signer_name as signer', 'arrival_number as arrivalNumber', 'arrived_on as arrivedOn'])
		.where('year', '=', year)
		.orderBy('arrival_number')
		.execute();
}

/** The agency's own code on the document exchange; empty where none was entered. */
export async function ownOrganId(tx: ReadTx): Promise<string> {
	return (await tx.selectFrom('agencies').select('organ_id as organId').executeTakeFirstOrThrow()).organId ?? '';
}
