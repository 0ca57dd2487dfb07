import { listSupervisors } from '#lib/features/accounts/server/service.ts';
import { actsForOffice, type Context, unitOf } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';

/** For which body the actor speaks; null for everybody else. */
export async function ownBody(tx: ReadTx, { actor }: Context): Promise<string | null> {
	if (actor.kind !== 'user' || actor.role !== 'supervisor') return null;
	const member = await tx.selectFrom('supervisory_members').select('body_id').where('user_id', '=', actor.userId).executeTakeFirst();
	return member?.body_id ?? null;
}

/** A body acts by its own people. Only for one that has no account the Office enters what came on paper: it must not close what is said to the agency itself. */
export async function mayActFor(tx: ReadTx, ctx: Context, bodyId: string): Promise<boolean> {
	if ((await ownBody(tx, ctx)) === bodyId) return true;
	return actsForOffice(ctx.actor) && !(await bodiesWithAccount(tx, ctx)).has(bodyId);
}

/** Bodies for which somebody whose membership has not ended speaks: when the last one has left, the Office enters papers again. */
export async function bodiesWithAccount(tx: ReadTx, { today }: Pick<Context, 'today'>): Promise<ReadonlySet<string>> {
	const living = new Set((await listSupervisors(tx, today)).map(({ userId }) => userId));
	const members = await tx.selectFrom('supervisory_members').select(['user_id', 'body_id']).execute();
	return new Set(members.filter(({ user_id: userId }) => living.has(userId)).map(({ body_id: bodyId }) => bodyId));
}

export async function requireBody(tx: ReadTx, ctx: Context, bodyId: string): Promise<void> {
	if (!(await mayActFor(tx, ctx, bodyId))) throw new Problem('actor.not-allowed');
}

/** The unit that something is said to, or the Office for it; what is said to the leaders is answered by the Office. */
export function mayAnswerFor({ actor }: Context, unitId: string | null): boolean {
	if (actsForOffice(actor)) return true;
	return unitId !== null && actor.kind === 'user' && actor.role === 'unit' && unitOf(actor) === unitId;
}

export async function requireUnit(tx: ReadTx, unitId: string | null): Promise<void> {
	if (unitId === null) return;
	if (!(await tx.selectFrom('units').select('id').where('id', '=', unitId).executeTakeFirst())) throw new Problem('unit.not-found');
}
