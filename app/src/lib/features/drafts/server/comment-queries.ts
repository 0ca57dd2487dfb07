import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { Writing } from './queries.ts';

/** Those still open first, each in the order they were written. */
export function listComments(tx: ReadTx, draftId: string) {
	return tx
		.selectFrom('draft_comments')
		.select(['id', 'part_id as partId', 'quote', 'words', 'written_at as writtenAt', 'written_by as writtenBy', 'resolved_by as resolvedBy'])
		.where('draft_id', '=', draftId)
		.orderBy('resolved_at', (order) => order.asc().nullsFirst())
		.orderBy('written_at')
		.execute();
}

type NewComment = { readonly id: string; readonly draftId: string; readonly partId: string; readonly quote: string; readonly words: string };

export async function insertComment(tx: Tx, { id, draftId, partId, quote, words }: NewComment, { at, by }: Writing): Promise<void> {
	await tx.insertInto('draft_comments').values({ id, draft_id: draftId, part_id: partId, quote, words, written_at: at, written_by: by }).execute();
}

export async function resolveComment(tx: Tx, draftId: string, id: string, { at, by }: Writing): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('draft_comments')
		.set({ resolved_at: at, resolved_by: by })
		.where('draft_id', '=', draftId)
		.where('id', '=', id)
		.where('resolved_at', 'is', null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows > 0n;
}
