import { actsForOffice, type Context, unitOf } from '#lib/server/context.ts';
import { Problem } from '#lib/server/problem.ts';

export type Key = { readonly obligationId: string; readonly unitId: string };

/** The Office for any unit; a unit's person and the holder of its link for their own. */
export function requireOwnOrOffice({ actor }: Context, { unitId }: Key): void {
	if (!actsForOffice(actor) && unitOf(actor) !== unitId) throw new Problem('actor.not-allowed');
}

/** A leader reads all besides. */
export function requireMayRead(ctx: Context, key: Key): void {
	if (ctx.actor.kind === 'user' && ctx.actor.role === 'leader') return;
	requireOwnOrOffice(ctx, key);
}
