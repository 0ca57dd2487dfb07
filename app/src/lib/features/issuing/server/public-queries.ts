import { type PlainDate, printDocumentNumber, readDocumentNumber, numberKey } from '@kheo/core';
import type { ReadTx } from '#lib/server/database/schema.ts';

/** More than one paper may bear a number and day of two books. */
const MOST = 5;

/** Issued papers with their numbers; nothing that is only signed, numbered or a draft. */
function issued(tx: ReadTx) {
	return tx
		.selectFrom('outgoing_documents as d')
		.innerJoin('document_numbers as n', (join) => join.onRef('n.document_id', '=', 'd.id').on('n.cancelled_at', 'is', null))
		.leftJoin('consolidations as c', 'c.id', 'd.consolidation_id')
		.where('d.issued_on', 'is not', null)
		.where('d.withdrawn_at', 'is', null)
		.select(['d.id', 'n.printed as number', 'n.dated', 'd.issued_on as issuedOn', 'd.file_sha256 as fileSha256', 'd.content_sha256 as contentSha256'])
		.orderBy('d.issued_on', 'desc')
		.limit(MOST);
}

export type IssuedRow = Awaited<ReturnType<typeof findByFile>>[number];

/** The issued file itself, or the file of the frozen paper before it was signed. */
export async function findByFile(tx: ReadTx, sha256: string) {
	return issued(tx)
		.where((where) => where.or([where('d.file_sha256', '=', sha256), where('c.pdf_sha256', '=', sha256), where('c.docx_sha256', '=', sha256)]))
		.execute();
}

/** The first signs of the hash of file or content. */
export async function findByCode(tx: ReadTx, code: string): Promise<IssuedRow[]> {
	return issued(tx)
		.where((where) => where.or([where('d.file_sha256', 'like', `${code}%`), where('d.content_sha256', 'like', `${code}%`)]))
		.execute();
}

export async function findByNumber(tx: ReadTx, typed: string, day: PlainDate): Promise<IssuedRow[]> {
	const number = readDocumentNumber(typed);
	if (!number) return [];
	return issued(tx)
		.where('n.number_key', '=', numberKey(printDocumentNumber(number)))
		.where('n.dated', '=', day)
		.execute();
}
