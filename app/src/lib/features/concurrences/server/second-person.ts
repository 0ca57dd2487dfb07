import { listMembers } from '#lib/features/accounts/server/service.ts';
import { type Context, actorKey } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';

const agreeing = ['admin', 'leader'];

export function mayAgree({ actor }: Context): boolean {
	return actor.kind === 'user' && agreeing.includes(actor.role);
}

/**
 * Whether what this person is about to do needs another's agreement: the agency wants it, and there is somebody else who may agree. Where there is nobody, one acts
 * alone, which the log shows; the system's own work is no person's.
 */
export async function needsSecond(tx: ReadTx, ctx: Context): Promise<boolean> {
	if (ctx.actor.kind !== 'user') return false;
	const { on } = await tx.selectFrom('agencies').select('four_eyes as on').executeTakeFirstOrThrow();
	if (!on) return false;
	const me = actorKey(ctx.actor);
	return (await listMembers(tx, ctx.today)).some(({ userId, role }) => agreeing.includes(role) && `user:${userId}` !== me);
}
