import type { PlainDate } from '@kheo/core';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';

export type StoredPaper = NonNullable<Awaited<ReturnType<typeof findPaper>>>;

function papers(tx: ReadTx) {
	return tx
		.selectFrom('outgoing_documents as d')
		.select(['d.id', 'd.consolidation_id as consolidationId', 'd.draft_id as draftId', 'd.content_sha256 as sha256', 'd.kind', 'd.subject'])
		.select(['d.signer_position as position', 'd.signer_name as name', 'd.signed_on as signedOn', 'd.signed_by as signedBy'])
		.select([
			'd.issued_on as issuedOn',
			'd.issued_at as issuedAt',
			'd.places',
			'd.kept_by as keptBy',
			'd.copies',
			'd.note',
			'd.file_name as fileName',
			'd.file_sha256 as fileSha256',
			'd.pages',
			'd.pages_counted as pagesCounted',
			'd.priority',
			'd.due'
		])
		.where('d.withdrawn_at', 'is', null);
}

export async function findPaper(tx: ReadTx, id: string) {
	return papers(tx).where('d.id', '=', id).executeTakeFirst();
}

/** The same, held until the transaction ends. */
export async function lockPaper(tx: Tx, id: string): Promise<StoredPaper | undefined> {
	return papers(tx).where('d.id', '=', id).forUpdate().executeTakeFirst();
}

/** The signed paper of a frozen register. */
export async function findPaperOf(tx: ReadTx, consolidationId: string): Promise<StoredPaper | undefined> {
	return papers(tx).where('d.consolidation_id', '=', consolidationId).executeTakeFirst();
}

/** The signed paper of a frozen draft. */
export async function findPaperOfDraft(tx: ReadTx, draftId: string) {
	return papers(tx).where('d.draft_id', '=', draftId).executeTakeFirst();
}

/** Signed and without a number, the oldest first. */
export async function listWaiting(tx: ReadTx) {
	return tx
		.selectFrom('outgoing_documents as d')
		.leftJoin('consolidations as c', 'c.id', 'd.consolidation_id')
		.leftJoin('document_numbers as n', (join) => join.onRef('n.document_id', '=', 'd.id').on('n.cancelled_at', 'is', null))
		.where('d.withdrawn_at', 'is', null)
		.where('n.id', 'is', null)
		.select(['d.id', 'd.kind', 'd.subject', 'd.signed_on as signedOn', 'c.obligation_id as obligationId'])
		.orderBy('d.signed_on')
		.orderBy('d.id')
		.execute();
}

export type NewPaper = {
	readonly id: string;
	/** What was frozen here and is signed; null for a paper from elsewhere. */
	readonly frozen: { readonly of: 'consolidation' | 'draft'; readonly id: string; readonly sha256: string } | null;
	readonly kind: string;
	readonly subject: string;
	readonly signer: { readonly position: string; readonly name: string; readonly day: PlainDate };
};

export async function insertPaper(tx: Tx, { id, frozen, kind, subject, signer }: NewPaper, { at, by }: { at: Date; by: string }): Promise<void> {
	const bound = {
		consolidation_id: frozen?.of === 'consolidation' ? frozen.id : null,
		draft_id: frozen?.of === 'draft' ? frozen.id : null,
		content_sha256: frozen?.sha256 ?? null
	};
	const signed = { signer_position: signer.position, signer_name: signer.name, signed_on: signer.day, signed_at: at, signed_by: by };
	await tx
		.insertInto('outgoing_documents')
		.values({ id, ...bound, kind, subject, ...signed })
		.execute();
}

/** How many pages the book says it has. */
export async function setPages(tx: Tx, id: string, pages: number | null): Promise<void> {
	await tx.updateTable('outgoing_documents').set({ pages }).where('id', '=', id).execute();
}
