import type { PlainDate } from '@kheo/core';
import { listMembers, offAmong } from '#lib/features/accounts/server/service.ts';
import { type Context, actorKey } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { agreeingRoles } from '../../concurrence.ts';
import { listNewcomers, standsFor } from '../newcomers.ts';

export function mayAgree({ actor }: Context): boolean {
	return actor.kind === 'user' && agreeingRoles.includes(actor.role);
}

/**
 * `names`: who may agree. Without any, a newcomer must wait, or leave it to whoever invited them. `off`: who could, were their account not switched off; they count
 * for nobody.
 */
export type Seconds = { readonly isNeeded: boolean; readonly names: readonly string[]; readonly off: readonly string[] };

const nobody: Seconds = { isNeeded: false, names: [], off: [] };

/**
 * Whether what this person is about to do needs another's agreement, and whose: the agency wants it, and there is somebody else who may agree. Where there is nobody,
 * one acts alone, which the log shows; the system's own work is no person's. A new account and whoever invited it count as one.
 */
export async function secondsFor(tx: ReadTx, ctx: Context): Promise<Seconds> {
	if (ctx.actor.kind !== 'user') return nobody;
	return (await secondsIn(tx, ctx.today))(actorKey(ctx.actor));
}

/** The same for whoever asks, by their key as an actor. */
export async function secondsIn(tx: ReadTx, today: PlainDate): Promise<(asker: string) => Seconds> {
	const { on } = await tx.selectFrom('agencies').select('four_eyes as on').executeTakeFirstOrThrow();
	if (!on) return () => nobody;
	const newcomers = await listNewcomers(tx, today);
	const found = (await listMembers(tx, today)).filter(({ role }) => agreeingRoles.includes(role));
	const off = await offAmong(
		tx,
		found.map(({ userId }) => userId)
	);
	const keepers = found.map(({ userId, name }) => ({ key: `user:${userId}`, name, isOff: off.has(userId), whose: standsFor(newcomers, `user:${userId}`) }));
	return (asker) => {
		if (!asker.startsWith('user:')) return nobody;
		const own = standsFor(newcomers, asker);
		const others = keepers.filter(({ key }) => key !== asker);
		const second = others.filter(({ whose }) => whose !== own);
		const names = second.filter(({ isOff }) => !isOff).map(({ name }) => name);
		const isNeeded = names.length > 0 || (own !== asker && others.some(({ isOff }) => !isOff));
		return { isNeeded, names, off: second.filter(({ isOff }) => isOff).map(({ name }) => name) };
	};
}

export async function needsSecond(tx: ReadTx, ctx: Context): Promise<boolean> {
	return (await secondsFor(tx, ctx)).isNeeded;
}
