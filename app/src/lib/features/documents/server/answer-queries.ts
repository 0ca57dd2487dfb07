import type { ReadTx, Tx } from '#lib/server/database/schema.ts';

export type Answer = 'accepted' | 'mended' | 'ignored';
export type FindingAnswer = {
	readonly finding: string;
	readonly answer: Answer;
	readonly reason: string | null;
	readonly at: Date;
	readonly by: string;
	/** The earlier version of the document in which it was given. */
	readonly carriedFrom: string | null;
	/** The same for all that one press answered. */
	readonly batch: string | null;
};

export async function listAnswers(tx: ReadTx, documentId: string): Promise<FindingAnswer[]> {
	return tx
		.selectFrom('finding_answers')
		.select(['finding', 'answer', 'reason', 'answered_at as at', 'answered_by as by', 'carried_from as carriedFrom', 'batch'])
		.where('document_id', '=', documentId)
		.execute();
}

/** The last answer stands. */
export async function upsertAnswer(tx: Tx, documentId: string, given: Omit<FindingAnswer, 'carriedFrom' | 'batch'>): Promise<void> {
	const { finding, answer, reason, at, by } = given;
	const values = { answer, reason, answered_at: at, answered_by: by, carried_from: null, batch: null };
	await tx
		.insertInto('finding_answers')
		.values({ document_id: documentId, finding, ...values })
		.onConflict((conflict) => conflict.columns(['agency_id', 'document_id', 'finding']).doUpdateSet(values))
		.execute();
}

/** Many at once; one that someone gave meanwhile stands. */
export async function insertAnswers(tx: Tx, documentId: string, answers: readonly FindingAnswer[]): Promise<void> {
	const rows = answers.map(({ at, by, carriedFrom, ...given }) => ({
		...given,
		document_id: documentId,
		answered_at: at,
		answered_by: by,
		carried_from: carriedFrom
	}));
	await tx
		.insertInto('finding_answers')
		.values(rows)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

export async function deleteAnswer(tx: Tx, documentId: string, finding: string): Promise<void> {
	await tx.deleteFrom('finding_answers').where('document_id', '=', documentId).where('finding', '=', finding).execute();
}

/** The findings that are open again. */
export async function deleteBatch(tx: Tx, documentId: string, batch: string): Promise<string[]> {
	const rows = await tx.deleteFrom('finding_answers').where('document_id', '=', documentId).where('batch', '=', batch).returning('finding').execute();
	return rows.map(({ finding }) => finding);
}
