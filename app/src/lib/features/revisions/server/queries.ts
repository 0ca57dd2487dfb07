import { type Column, similarity } from '@kheo/core';
import type { StoredDocument } from '#lib/features/documents/server/service.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import type { RevisedObligation } from '#lib/server/database/tables/revised-obligation.ts';

export type RevisablePlan = { readonly id: string; readonly title: string; readonly documentId: string };

const sameTitle = 0.7;

/** The running plan that a document is likely a later version of: the same kind and year, a title that says much the same. */
export async function findRevised(tx: ReadTx, { planId, facts: { header } }: Pick<StoredDocument, 'planId' | 'facts'>): Promise<RevisablePlan | null> {
	if (planId !== null || header.title === null || header.date.year === null) return null;
	const plans = await tx
		.selectFrom('plans')
		.select(['id', 'title', 'document_id as documentId'])
		.where('kind', '=', header.kind ?? '')
		.where('year', '=', header.date.year)
		.orderBy('confirmed_at', 'desc')
		.execute();
	const likely = plans.map((plan) => ({ plan, alike: similarity(plan.title, header.title ?? '') })).filter(({ alike }) => alike >= sameTitle);
	return likely.toSorted((a, b) => b.alike - a.alike)[0]?.plan ?? null;
}

export type RunningObligation = {
	readonly id: string;
	readonly form: { readonly id: string; readonly columns: readonly Column[]; readonly isSet: boolean } | null;
	readonly owed: readonly string[];
	readonly handedIn: number;
};

/** The obligations that run, in the order of the plan's document; held, so that two revisions follow each other. */
export async function holdObligations(tx: ReadTx, planId: string): Promise<RunningObligation[]> {
	await tx.selectFrom('plans').select('id').where('id', '=', planId).forUpdate().execute();
	return listRunning(tx, planId);
}

export async function listRunning(tx: ReadTx, planId: string): Promise<RunningObligation[]> {
	const rows = await tx
		.selectFrom('obligations as o')
		.leftJoin('forms as f', 'f.id', 'o.form_id')
		.select((eb) => [
			'o.id',
			'f.id as formId',
			'f.origin',
			'f.columns',
			eb.selectFrom('submissions as s').whereRef('s.obligation_id', '=', 'o.id').select(eb.fn.countAll<number>().as('n')).$asScalar().as('handedIn')
		])
		.where('o.plan_id', '=', planId)
		.where('o.withdrawn_at', 'is', null)
		.orderBy('o.position')
		.execute();
	const owed = await tx.selectFrom('assignments').select(['obligation_id', 'unit_id']).where('withdrawn_at', 'is', null).execute();
	return rows.map(({ id, formId, columns, origin, handedIn }) => ({
		id,
		form: formId === null || columns === null ? null : { id: formId, columns, isSet: origin !== 'printed' },
		handedIn: handedIn ?? 0,
		owed: owed.filter(({ obligation_id }) => obligation_id === id).map(({ unit_id }) => unit_id)
	}));
}

export type NewRevision = {
	readonly id: string;
	readonly planId: string;
	readonly documentId: string;
	readonly earlierDocumentId: string;
	readonly changes: readonly RevisedObligation[];
	readonly at: Date;
	readonly by: string;
};

export async function insertRevision(tx: Tx, { id, planId, documentId, earlierDocumentId, changes, at, by }: NewRevision): Promise<void> {
	await tx
		.insertInto('plan_revisions')
		.values({
			id,
			plan_id: planId,
			document_id: documentId,
			earlier_document_id: earlierDocumentId,
			changes: jsonOf(changes),
			revised_at: at,
			revised_by: by
		})
		.execute();
}

/** The revisions of a plan, the newest first, with the units that have seen each. */
export async function listRevisions(tx: ReadTx, planId: string | null) {
	const revisions = await tx
		.selectFrom('plan_revisions as r')
		.innerJoin('plans as p', 'p.id', 'r.plan_id')
		.select(['r.id', 'r.plan_id as planId', 'p.title as plan', 'r.changes', 'r.revised_at as revisedAt', 'r.revised_by as revisedBy'])
		.$if(planId !== null, (query) => query.where('r.plan_id', '=', planId))
		.orderBy('r.revised_at', 'desc')
		.execute();
	const seen = await tx.selectFrom('plan_revision_receipts').select(['revision_id', 'unit_id']).execute();
	return revisions.map((revision) => ({ ...revision, seenBy: seen.filter(({ revision_id }) => revision_id === revision.id).map(({ unit_id }) => unit_id) }));
}

export async function insertReceipt(
	tx: Tx,
	receipt: { readonly revisionId: string; readonly unitId: string; readonly at: Date; readonly by: string }
): Promise<void> {
	await tx
		.insertInto('plan_revision_receipts')
		.values({ revision_id: receipt.revisionId, unit_id: receipt.unitId, seen_at: receipt.at, seen_by: receipt.by })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}
