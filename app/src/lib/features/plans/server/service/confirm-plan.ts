import type { PlainDate } from '@kheo/core';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import { standing } from '#lib/features/documents/correct.ts';
import { bindPlan, findDocument, holdDocument, type StoredDocument } from '#lib/features/documents/server/service.ts';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { putObligations } from '../obligation-queries.ts';
import { formIds, formsFor, numbered, partsOf } from '../plan-parts.ts';
import { insertForm, insertPlan, putHeads } from '../plan-queries.ts';

export type PlanConfirmation = {
	readonly documentId: string;
	/** The version of the facts that the person saw; left out: whatever stands now. */
	readonly version?: number;
	/** As answered when none is printed; left out: that of the facts. */
	readonly period?: { readonly from: PlainDate | null; readonly to: PlainDate | null } | null;
};

/** Makes a plan of a document's facts: obligations and who owes them, the forms, the heads. Refuses when the facts moved; of a document that is one already it gives that plan. Returns the plan's id. */
export function confirmPlan(ctx: Context, confirmation: PlanConfirmation, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'plan.confirmed', (tx) => onceFor(tx, key, () => confirmIn(tx, ctx, confirmation)));
}

async function confirmIn(tx: Tx, ctx: Context, { documentId, version, period }: PlanConfirmation): Promise<string> {
	await holdDocument(tx, documentId);
	const document = await findDocument(tx, documentId);
	if (!document) throw new Problem('document.not-found');
	if (document.planId !== null) return asItStands(tx, document.planId);
	const facts = period === undefined ? document.facts : { ...document.facts, period };
	const planId = newId();
	await storePlan(tx, ctx, planId, { ...document, facts });
	if (!(await bindPlan(tx, documentId, version ?? document.factsVersion, planId))) throw new Problem('document.moved');
	await audit(tx, { subject: { type: 'plan', id: planId }, data: { documentId, title: facts.header.title, obligations: standing(facts).length } });
	return planId;
}

/** A second press, or a second tab: the plan that was asked for is there. */
function asItStands(tx: Tx, planId: string): string {
	leaveAsItWas(tx);
	return planId;
}

async function storePlan(tx: Tx, ctx: Context, planId: string, document: StoredDocument): Promise<void> {
	const { heads, ...parts } = partsOf(document, await getAgency(tx));
	await insertPlan(tx, { id: planId, ...parts, at: ctx.now, by: actorName(ctx.actor) });
	await putHeads(tx, planId, heads);
	const forms = formsFor(document, standing(document.facts));
	for (const form of forms) await insertForm(tx, planId, form);
	const ids = new Map(standing(document.facts).map(({ id }) => [id, newId()]));
	await putObligations(tx, planId, numbered(document.facts, ids, formIds(document, forms)));
}
