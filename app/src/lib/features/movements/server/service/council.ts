import { listMembers } from '#lib/features/accounts/server/service.ts';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { Problem } from '#lib/server/problem.ts';
import type { NewMember, Points, Stance } from '../../schema.ts';
import { lockNomination, nomineeOf } from '../nomination-queries.ts';
import { holdMovement, lockMovement, stateOf } from '../queries.ts';
import { ofCriteria } from './nominate.ts';

/** Names somebody with an account to the council of a movement, until the chair closes. */
export async function nameMember(ctx: Context, movementId: string, { userId, title, isChair }: NewMember, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'movement.member-named', (tx) =>
		onceFor(tx, key, async () => {
			if (stateOf(await lockMovement(tx, movementId)) === 'closed') throw new Problem('movement.not-now');
			const person = (await listMembers(tx, ctx.today)).find((one) => one.userId === userId && one.role !== 'clerk' && one.role !== 'auditor');
			if (!person) throw new Problem('movement.member-missing');
			const seated = await tx
				.selectFrom('movement_council')
				.select(['user_id', 'is_chair'])
				.where('movement_id', '=', movementId)
				.where('removed_at', 'is', null)
				.execute();
			if (seated.some((one) => one.user_id === userId)) throw new Problem('movement.member-twice');
			if (isChair && seated.some((one) => one.is_chair)) throw new Problem('movement.chair-twice');
			const id = newId();
			const named = { user_id: userId, name: person.name, title, is_chair: isChair, named_at: ctx.now, named_by: actorName(ctx.actor) };
			await tx
				.insertInto('movement_council')
				.values({ id, movement_id: movementId, ...named })
				.execute();
			await audit(tx, { subject: { type: 'movement', id: movementId }, data: { member: userId, title, isChair } });
			return id;
		})
	);
}

/** Takes a seat back. The sheets of whoever has left no longer count. */
export async function removeMember(ctx: Context, movementId: string, { id }: { readonly id: string }, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'movement.member-removed', (tx) =>
		onceFor(tx, key, async () => {
			if (stateOf(await lockMovement(tx, movementId)) === 'closed') throw new Problem('movement.not-now');
			const done = await tx
				.updateTable('movement_council')
				.set({ removed_at: ctx.now })
				.where('id', '=', id)
				.where('movement_id', '=', movementId)
				.where('removed_at', 'is', null)
				.executeTakeFirst();
			if (done.numUpdatedRows === 0n) throw new Problem('movement.moved');
			await audit(tx, { subject: { type: 'movement', id: movementId }, data: { seat: id } });
		})
	);
}

/** Each member says of each nomination whether they have an interest in it; one of their own unit always is one. What was scored before goes with it. */
export function declareInterest(ctx: Context, { id, hasConflict, reason }: Stance, key = ''): Promise<void> {
	return asMember(ctx, 'nomination.interest-declared', id, key, async (tx, userId, isOwnUnit) => {
		if (!hasConflict && isOwnUnit) throw new Problem('nomination.own-unit');
		if (hasConflict && reason === '') throw new Problem('nomination.interest-reason');
		if (hasConflict) await tx.deleteFrom('nomination_scores').where('nomination_id', '=', id).where('user_id', '=', userId).execute();
		const said = { has_conflict: hasConflict, reason: hasConflict ? reason : '', declared_at: ctx.now, ...(hasConflict && { scored_at: null }) };
		await tx
			.insertInto('nomination_stances')
			.values({ nomination_id: id, user_id: userId, ...said })
			.onConflict((conflict) => conflict.columns(['agency_id', 'nomination_id', 'user_id']).doUpdateSet(said))
			.execute();
		return { hasConflict, reason: aboutPerson(nomineeOf(id), said.reason) };
	});
}

/** A member's sheet on one nomination, blind and to be written again until the chair closes. The log says that it was written, not what stands on it. */
export function scoreNomination(ctx: Context, { id, points, remark }: Points, key = ''): Promise<void> {
	return asMember(ctx, 'nomination.scored', id, key, async (tx, userId, _, movementId) => {
		const stance = await tx
			.selectFrom('nomination_stances')
			.select('has_conflict')
			.where('nomination_id', '=', id)
			.where('user_id', '=', userId)
			.forUpdate()
			.executeTakeFirst();
		if (!stance) throw new Problem('nomination.undeclared');
		if (stance.has_conflict) throw new Problem('nomination.in-conflict');
		const said = { points: jsonOf(await ofCriteria(tx, movementId, points, 'council')), remark, scored_at: ctx.now };
		await tx
			.insertInto('nomination_scores')
			.values({ nomination_id: id, user_id: userId, ...said })
			.onConflict((conflict) => conflict.columns(['agency_id', 'nomination_id', 'user_id']).doUpdateSet(said))
			.execute();
		await tx.updateTable('nomination_stances').set({ scored_at: ctx.now }).where('nomination_id', '=', id).where('user_id', '=', userId).execute();
		return {};
	});
}

type Work = (tx: Tx, userId: string, isOwnUnit: boolean, movementId: string) => Promise<Readonly<Record<string, unknown>>>;

function asMember(ctx: Context, action: string, nominationId: string, key: string, work: Work): Promise<void> {
	const { actor } = ctx;
	if (actor.kind !== 'user') throw new Problem('actor.not-allowed');
	return inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			const { movement_id: movementId, unit_id: unitId } = await lockNomination(tx, nominationId);
			await holdMovement(tx, movementId, 'scoring');
			const seat = tx.selectFrom('movement_council').select('id').where('movement_id', '=', movementId).where('user_id', '=', actor.userId);
			if (!(await seat.where('removed_at', 'is', null).executeTakeFirst())) throw new Problem('movement.not-member');
			const data = await work(tx, actor.userId, actor.unitId === unitId, movementId);
			await audit(tx, { subject: { type: 'nomination', id: nominationId }, data });
		})
	);
}
