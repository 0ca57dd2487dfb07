import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { RemedyForm } from '../schema.ts';
import type { RemedyView } from '../view.ts';

export async function insertRemedy(
	tx: Tx,
	id: string,
	{ documentId, how, reason, byNumber, day }: RemedyForm,
	{ at, by }: { at: Date; by: string }
): Promise<void> {
	await tx
		.insertInto('document_remedies')
		.values({ id, document_id: documentId, how, reason, by_number: byNumber || null, dated: day, entered_at: at, entered_by: by })
		.execute();
}

/** By document, in the order they were entered. */
export async function remediesOf(tx: ReadTx, documentIds: readonly string[]): Promise<Map<string, RemedyView[]>> {
	if (documentIds.length === 0) return new Map();
	const rows = await tx
		.selectFrom('document_remedies')
		.select(['document_id', 'how', 'reason', 'by_number', 'dated', 'entered_by'])
		.where('document_id', 'in', documentIds)
		.orderBy('entered_at')
		.execute();
	const views = rows.map(({ document_id, how, reason, by_number, dated, entered_by }) => {
		const view: RemedyView = { how, reason, byNumber: by_number, dated, by: entered_by };
		return [document_id, view] as const;
	});
	return new Map([...Map.groupBy(views, ([id]) => id)].map(([id, pairs]) => [id, pairs.map(([, view]) => view)]));
}
