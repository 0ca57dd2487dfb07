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
	if (!actsForOffice(ctx.actor)) return false;
	return (await tx.selectFrom('supervisory_members').select('user_id').where('body_id', '=', bodyId).limit(1).executeTakeFirst()) === undefined;
}

export async function requireBody(tx: ReadTx, ctx: Context, bodyId: string): Promise<void> {
	if (!(await mayActFor(tx, ctx, bodyId))) throw new Problem('actor.not-allowed');
}

/** The unit that something is said to, or the Office for it; what is said to the leaders is answered by the Office. */
export function mayAnswerFor({ actor }: Context, unitId: string | null): boolean {
	if (actsForOffice(actor)) return true;
	return unitId !== null && actor.kind === 'user' && actor.role === 'unit' && unitOf(actor) === unitId;
}
