import { hourOfEnd } from '@kheo/core';
import { standing } from '#lib/features/documents/correct.ts';
import { occasionOfFact } from '#lib/features/documents/occasion-of-fact.ts';
import type { FactObligation } from '#lib/features/documents/schema.ts';
import { bindPlan, carryAnswers, requireOffice } from '#lib/features/documents/server/service.ts';
import { takeOverPlan } from '#lib/features/plans/server/service/take-over-plan.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import type { RevisedObligation, StoodAs } from '#lib/server/database/tables/revised-obligation.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { type FactRevision, isChanged, reviseFacts, type StandingFact } from '../../revision.ts';
import { keptForms, rowOf } from '../kept-forms.ts';
import { holdObligations, insertRevision, type RunningObligation } from '../queries.ts';
import { versionsOf } from './compare-version.ts';

export type Revision = { readonly documentId: string; /** Of the facts the person saw. */ readonly version: number };

/**
 * The running plan takes over a later version of its document. Obligations that go on keep their identity and all that was handed in;
 * what is no longer asked is withdrawn, not deleted. Answers to findings that still stand come along, also from under another number. Refuses when the facts moved or no plan is revised. Returns the plan's id.
 */
export function revisePlan(ctx: Context, revision: Revision, key = ''): Promise<string> {
	requireOffice(ctx);
	return inTransaction(ctx, 'plan.revised', (tx) => onceFor(tx, key, () => reviseIn(tx, ctx, revision)));
}

async function reviseIn(tx: Tx, ctx: Context, { documentId, version }: Revision): Promise<string> {
	const { later, plan, earlier } = await versionsOf(tx, documentId);
	const running = await holdObligations(tx, plan.id);
	const revisions = withRows(reviseFacts(earlier.facts, later.facts), standing(earlier.facts), running);
	const ids = new Map(revisions.flatMap(({ after, obligationId }) => (after ? [[after.fact.id, obligationId] as const] : [])));
	const kept = new Map(keptForms(revisions, earlier, later, running).map(({ factId, formId }) => [factId, formId]));
	await takeOverPlan(tx, { planId: plan.id, document: later, ids, keptForms: kept });
	if (!(await bindPlan(tx, documentId, version, plan.id))) throw new Problem('document.moved');
	const carried = await carryAnswers(tx, later, earlier.id);
	const changes = revisions.filter(isChanged).map(stored);
	await insertRevision(tx, { id: newId(), planId: plan.id, documentId, earlierDocumentId: earlier.id, changes, at: ctx.now, by: actorName(ctx.actor) });
	const units = [...new Set(changes.flatMap(({ unitIds }) => unitIds))];
	await audit(tx, { subject: { type: 'plan', id: plan.id }, data: { documentId, earlier: earlier.id, changes, units, ...(carried && { carried }) } });
	return plan.id;
}

type RowRevision = FactRevision & { readonly obligationId: string };

/** Each with the row it had, or a new one. */
function withRows(revisions: readonly FactRevision[], earlier: readonly FactObligation[], running: readonly RunningObligation[]): RowRevision[] {
	return revisions.map((revision) => ({ ...revision, obligationId: rowOf(revision.before?.fact, earlier, running)?.id ?? newId() }));
}

function stored({ obligationId, before, after, fields, unitIds }: RowRevision): RevisedObligation {
	const stood = (fact: StandingFact | null): StoodAs | null =>
		fact && {
			task: fact.fact.task,
			words: fact.fact.deadline?.words ?? null,
			due: fact.due,
			time: hourOfEnd(fact.fact.deadline),
			occasion: occasionOfFact(fact.fact),
			unitIds: fact.fact.unitIds
		};
	return { obligationId, before: stood(before), after: stood(after), fields, unitIds };
}
