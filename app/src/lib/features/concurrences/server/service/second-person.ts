import { listMembers } from '#lib/features/accounts/server/service.ts';
import { type Context, actorKey } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { agreeingRoles } from '../../concurrence.ts';
import { listNewcomers, standsFor } from '../newcomers.ts';

export function mayAgree({ actor }: Context): boolean {
	return actor.kind === 'user' && agreeingRoles.includes(actor.role);
}

/** `names`: who may agree. Without any, a newcomer must wait, or leave it to whoever invited them. */
export type Seconds = { readonly isNeeded: boolean; readonly names: readonly string[] };

/**
 * Whether what this person is about to do needs another's agreement, and whose: the agency wants it, and there is somebody else who may agree. Where there is nobody,
 * one acts alone, which the log shows; the system's own work is no person's. A new account and whoever invited it count as one.
 */
export async function secondsFor(tx: ReadTx, ctx: Context): Promise<Seconds> {
	if (ctx.actor.kind !== 'user') return { isNeeded: false, names: [] };
	const { on } = await tx.selectFrom('agencies').select('four_eyes as on').executeTakeFirstOrThrow();
	if (!on) return { isNeeded: false, names: [] };
	const me = actorKey(ctx.actor);
	const newcomers = await listNewcomers(tx, ctx.today);
	const own = standsFor(newcomers, me);
	const others = (await listMembers(tx, ctx.today)).filter(({ userId, role }) => agreeingRoles.includes(role) && `user:${userId}` !== me);
	const names = others.filter(({ userId }) => standsFor(newcomers, `user:${userId}`) !== own).map(({ name }) => name);
	return { isNeeded: names.length > 0 || (own !== me && others.length > 0), names };
}

export async function needsSecond(tx: ReadTx, ctx: Context): Promise<boolean> {
	return (await secondsFor(tx, ctx)).isNeeded;
}
