import { type Decisions, noDecisions, type RegisterHeading } from '@kheo/core';
import { newId } from '#lib/server/database/new-id.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { Problem } from '#lib/server/problem.ts';
import { type Consolidation, lockCurrent } from './queries.ts';

/** Begins a version, unless one is under way. */
export async function openVersion(
	tx: Tx,
	obligationId: string,
	{ version, supplement }: { readonly version: number; readonly supplement: number },
	decisions: Decisions,
	heading: Partial<RegisterHeading>
): Promise<void> {
	await tx
		.insertInto('consolidations')
		.values({ id: newId(), obligation_id: obligationId, version, supplement, status: 'open', decisions: jsonOf(decisions), heading: jsonOf(heading) })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** The open version, begun if nobody has yet, held until the transaction ends; refuses when somebody decided meanwhile. */
export async function lockOpen(tx: Tx, obligationId: string, decisionsVersion: number): Promise<Consolidation> {
	await openVersion(tx, obligationId, { version: 1, supplement: 0 }, noDecisions, {});
	const current = await lockCurrent(tx, obligationId);
	if (!current) throw new Problem('obligation.not-found');
	if (current.status !== 'open') throw new Problem('consolidation.frozen');
	if (current.decisionsVersion !== decisionsVersion) throw new Problem('consolidation.moved');
	return current;
}
