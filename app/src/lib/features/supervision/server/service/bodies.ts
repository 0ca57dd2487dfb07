import { listSupervisors } from '#lib/features/accounts/server/service.ts';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { NewBody } from '../../schema.ts';
import { ownBody } from '../access.ts';
import { listBodies } from '../queries.ts';

export { mayActFor, mayAnswerFor, ownBody, requireBody, requireUnit } from '../access.ts';

/** A body that supervises the agency: Mặt trận, a mass organisation, Ban Thanh tra nhân dân. */
export async function addBody(ctx: Context, { name, kind }: NewBody, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'supervision.body-added', (tx) =>
		onceFor(tx, key, async () => {
			const id = newId();
			const { numInsertedOrUpdatedRows } = await tx
				.insertInto('supervisory_bodies')
				.values({ id, name, kind, entered_at: ctx.now, entered_by: actorName(ctx.actor) })
				.onConflict((conflict) => conflict.doNothing())
				.executeTakeFirst();
			if (numInsertedOrUpdatedRows === 0n) throw new Problem('supervision.body-twice');
			await audit(tx, { subject: { type: 'supervisory-body', id }, data: { name, kind } });
			return id;
		})
	);
}

/** For which body somebody with an account of the role speaks; from then on the body acts by itself. */
export async function assignMember(ctx: Context, { userId, bodyId }: { readonly userId: string; readonly bodyId: string }, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'supervision.member-assigned', (tx) =>
		onceFor(tx, key, async () => {
			const isOne = (await listSupervisors(tx, ctx.today)).some((member) => member.userId === userId);
			const body = await tx.selectFrom('supervisory_bodies').select('id').where('id', '=', bodyId).executeTakeFirst();
			if (!isOne || !body) throw new Problem('supervision.member-missing');
			const assigned = { body_id: bodyId, assigned_at: ctx.now, assigned_by: actorName(ctx.actor) };
			await tx
				.insertInto('supervisory_members')
				.values({ user_id: userId, ...assigned })
				.onConflict((conflict) => conflict.columns(['agency_id', 'user_id']).doUpdateSet(assigned))
				.execute();
			await audit(tx, { subject: { type: 'member', id: userId }, data: { bodyId } });
		})
	);
}

/** The bodies for which the actor may enter something, and for the Office the accounts that belong to none or to one. */
export async function readBodies(tx: ReadTx, ctx: Context) {
	const [all, own] = [await listBodies(tx, ctx), await ownBody(tx, ctx)];
	const isOffice = actsForOffice(ctx.actor);
	const assigned = new Map((await tx.selectFrom('supervisory_members').select(['user_id', 'body_id']).execute()).map((one) => [one.user_id, one.body_id]));
	const members = isOffice ? (await listSupervisors(tx, ctx.today)).map((one) => ({ ...one, bodyId: assigned.get(one.userId) ?? null })) : [];
	return {
		bodies: isOffice ? all : all.filter(({ id }) => id === own),
		acting: all.filter(({ id, hasAccount }) => (isOffice ? !hasAccount : id === own)),
		members
	};
}
