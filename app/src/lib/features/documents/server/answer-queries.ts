import type { ReadTx, Tx } from '#lib/server/database/schema.ts';

export type Answer = 'accepted' | 'mended' | 'ignored';
export type FindingAnswer = { readonly finding: string; readonly answer: Answer; readonly reason: string | null; readonly at: Date; readonly by: string };

export async function listAnswers(tx: ReadTx, documentId: string): Promise<FindingAnswer[]> {
	return tx
		.selectFrom('finding_answers')
		.select(['finding', 'answer', 'reason', 'answered_at as at', 'answered_by as by'])
		.where('document_id', '=', documentId)
		.execute();
}

/** The last answer stands. */
export async function upsertAnswer(tx: Tx, documentId: string, { finding, answer, reason, at, by }: FindingAnswer): Promise<void> {
	const values = { answer, reason, answered_at: at, answered_by: by };
	await tx
		.insertInto('finding_answers')
		.values({ document_id: documentId, finding, ...values })
		.onConflict((conflict) => conflict.columns(['agency_id', 'document_id', 'finding']).doUpdateSet(values))
		.execute();
}

export async function deleteAnswer(tx: Tx, documentId: string, finding: string): Promise<void> {
	await tx.deleteFrom('finding_answers').where('document_id', '=', documentId).where('finding', '=', finding).execute();
}
