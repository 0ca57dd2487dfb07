import { searchKey } from '@kheo/core';
import { actorName, type Context } from '#lib/server/context.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { correct } from '../../correct.ts';
import type { Correction } from '../../correction.ts';
import { upsertGroup } from '../group-queries.ts';
import { findDocument, updateFacts } from '../queries.ts';
import { requireOffice } from '../require-office.ts';

/** `version`: of the facts the person saw. */
export type FactsCorrection = { readonly documentId: string; readonly version: number; readonly correction: Correction };

/** Corrects one fact; the reading stays as it was. Refuses when someone corrected meanwhile, or when the document has become a plan. */
export function correctFacts(ctx: Context, change: FactsCorrection, key = ''): Promise<void> {
	requireOffice(ctx);
	return inTransaction(ctx, 'document.corrected', (tx) => onceFor(tx, key, () => correctIn(tx, ctx, change)));
}

export async function correctIn(tx: Tx, ctx: Context, { documentId, version, correction }: FactsCorrection): Promise<void> {
	const document = await findDocument(tx, documentId);
	if (!document) throw new Problem('document.not-found');
	const { type, ...values } = correction;
	const facts = correct(document.facts, correction);
	const changed = await updateFacts(tx, { id: documentId, version, facts, audit: { correction: type, ...values } });
	if (!changed) throw new Problem(document.planId === null ? 'document.moved' : 'document.confirmed');
	if (correction.type !== 'group') return;
	await upsertGroup(tx, { phrase: searchKey(correction.phrase), unitIds: correction.unitIds, at: ctx.now, by: actorName(ctx.actor) });
}
