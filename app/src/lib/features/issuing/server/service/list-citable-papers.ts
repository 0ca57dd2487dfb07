import type { Citable } from '@kheo/core';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';

/** What stands in the two books with a number: what arrived, and what was issued here; the newest first. */
export async function listCitablePapers(tx: ReadTx, limit: number): Promise<Citable[]> {
	const arrived = await tx
		.selectFrom('incoming_documents')
		.select(['kind', 'printed_number as number', 'issued_on as date', 'issuer', 'subject as about'])
		.orderBy('entered_at', 'desc')
		.limit(limit)
		.execute();
	const issued = await tx
		.selectFrom('document_numbers as n')
		.innerJoin('outgoing_documents as d', 'd.id', 'n.document_id')
		.select(['d.kind', 'n.printed as number', 'n.dated as date', 'd.subject as about'])
		.where('d.issued_on', 'is not', null)
		.where('d.withdrawn_at', 'is', null)
		.where('n.cancelled_at', 'is', null)
		.orderBy('n.taken_at', 'desc')
		.limit(limit)
		.execute();
	const { name } = await getAgency(tx);
	return [...issued.map((paper) => ({ ...paper, issuer: name })), ...arrived];
}
