import { type Form, formOf, type PlainDate, type Reading } from '@kheo/core';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import { standing } from '#lib/features/documents/correct.ts';
import { dueOfFact } from '#lib/features/documents/legs.ts';
import { reportsTo } from '#lib/features/documents/reports-to.ts';
import type { Facts } from '#lib/features/documents/schema.ts';
import { bindPlan, findDocument, type StoredDocument } from '#lib/features/documents/server/service.ts';
import { superiorOf } from '#lib/features/documents/superior.ts';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { contentHeads } from '../../content-heads.ts';
import { headingOf } from '../../heading.ts';
import { insertObligations, type NewObligation } from '../obligation-queries.ts';
import { insertForm, insertHeads, insertPlan } from '../plan-queries.ts';

export type PlanConfirmation = {
	readonly documentId: string;
	/** The version of the facts that the person saw; left out: whatever stands now. */
	readonly version?: number;
	/** As answered when none is printed; left out: that of the facts. */
	readonly period?: { readonly from: PlainDate | null; readonly to: PlainDate | null } | null;
};

/** Makes a plan of a document's facts: obligations and who owes them, the form, the heads. Refuses when it is one already or the facts moved. Returns the plan's id. */
export function confirmPlan(ctx: Context, confirmation: PlanConfirmation, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'plan.confirmed', (tx) => onceFor(tx, key, () => confirmIn(tx, ctx, confirmation)));
}

async function confirmIn(tx: Tx, ctx: Context, { documentId, version, period }: PlanConfirmation): Promise<string> {
	const document = await findDocument(tx, documentId);
	if (!document) throw new Problem('document.not-found');
	if (document.planId !== null) throw new Problem('document.confirmed');
	const facts = period === undefined ? document.facts : { ...document.facts, period };
	const planId = newId();
	await storePlan(tx, ctx, planId, { ...document, facts });
	if (!(await bindPlan(tx, documentId, version ?? document.factsVersion, planId))) throw new Problem('document.moved');
	await audit(tx, { subject: { type: 'plan', id: planId }, data: { documentId, title: facts.header.title, obligations: standing(facts).length } });
	return planId;
}

async function storePlan(tx: Tx, ctx: Context, planId: string, { id, facts, reading }: StoredDocument): Promise<void> {
	const superior = superiorOf(reading, reportsTo(facts.obligations));
	const heading = headingOf(facts, reading, superior, await getAgency(tx));
	await insertPlan(tx, { id: planId, documentId: id, facts, superior, heading, at: ctx.now, by: actorName(ctx.actor) });
	await insertHeads(tx, planId, contentHeads(reading.sections));
	const form = formFor(facts, reading);
	if (form) await insertForm(tx, planId, form);
	await insertObligations(tx, planId, numbered(facts, form?.id ?? null));
}

function formFor({ formAppendix }: Facts, { appendices }: Reading): ({ id: string; label: string } & Form) | null {
	const appendix = appendices.find(({ label }) => label === formAppendix);
	return appendix ? { id: newId(), label: appendix.label, ...formOf(appendix) } : null;
}

function numbered(facts: Facts, formId: string | null): NewObligation[] {
	const ids = new Map(standing(facts).map((fact) => [fact.id, newId()]));
	return standing(facts).map((fact, index) => ({
		id: ids.get(fact.id) ?? newId(),
		position: index + 1,
		fact,
		due: dueOfFact(fact, facts),
		formId: fact.kind === 'registration' ? formId : null,
		foldsInto: fact.foldsInto === null ? null : (ids.get(fact.foldsInto) ?? null)
	}));
}
