import { actorName, actsForOffice, type Context, unitOf } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { NewSignUp, Withdrawal } from '../../schema.ts';
import { holdMovement, lockMovement, stateOf } from '../queries.ts';

/** A unit takes part. Until the last day it says so itself; afterwards the Office may still enter it. */
export async function signUp(ctx: Context, movementId: string, { unitId, note }: NewSignUp, key = ''): Promise<string> {
	requireUnit(ctx, unitId);
	return inTransaction(ctx, 'movement.signed-up', (tx) =>
		onceFor(tx, key, async () => {
			const movement = await holdMovement(tx, movementId, 'open');
			if (!actsForOffice(ctx.actor) && ctx.today > movement.sign_up_by) throw new Problem('movement.too-late');
			if (!(await tx.selectFrom('units').select('id').where('id', '=', unitId).executeTakeFirst())) throw new Problem('unit.not-found');
			const id = newId();
			await tx
				.insertInto('movement_units')
				.values({ id, movement_id: movementId, unit_id: unitId, note, signed_at: ctx.now, signed_by: actorName(ctx.actor) })
				.onConflict((conflict) => conflict.doNothing())
				.returning('id')
				.executeTakeFirstOrThrow(() => new Problem('movement.signed-up'));
			await audit(tx, { subject: { type: 'movement', id: movementId }, data: { unit: unitId, note } });
			return id;
		})
	);
}

/** A unit that takes no part after all: its line stays with the reason. One that has nominated takes its nominations back first. */
export function withdrawSignUp(ctx: Context, movementId: string, { id, reason }: Withdrawal, key = ''): Promise<void> {
	return inTransaction(ctx, 'movement.sign-up-withdrawn', (tx) =>
		onceFor(tx, key, async () => {
			if (stateOf(await lockMovement(tx, movementId)) !== 'open') throw new Problem('movement.not-now');
			const line = await tx.selectFrom('movement_units').selectAll().where('id', '=', id).where('movement_id', '=', movementId).executeTakeFirst();
			if (!line || line.withdrawn_at !== null) throw new Problem('movement.moved');
			requireUnit(ctx, line.unit_id);
			if (await hasNominated(tx, movementId, line.unit_id)) throw new Problem('movement.has-nominations');
			const set = { withdrawn_at: ctx.now, withdrawn_by: actorName(ctx.actor), withdrawn_because: reason };
			await tx.updateTable('movement_units').set(set).where('id', '=', id).execute();
			await audit(tx, { subject: { type: 'movement', id: movementId }, data: { unit: line.unit_id, reason } });
		})
	);
}

async function hasNominated(tx: Tx, movementId: string, unitId: string): Promise<boolean> {
	const own = tx.selectFrom('nominations').select('id').where('movement_id', '=', movementId).where('unit_id', '=', unitId).where('withdrawn_at', 'is', null);
	return (await own.limit(1).executeTakeFirst()) !== undefined;
}

/** A unit acts for itself, the Office for any. */
export function requireUnit({ actor }: Context, unitId: string): void {
	if (actsForOffice(actor)) return;
	if (actor.kind !== 'user' || actor.role !== 'unit' || unitOf(actor) !== unitId) throw new Problem('actor.not-allowed');
}
