import { sql, type RawBuilder } from 'kysely';
import { actsForOffice, type Context, unitOf } from '#lib/server/context.ts';
import { Problem } from '#lib/server/problem.ts';
import type { ReturnKey } from './return-key.ts';

/** Whether the actor may write in the return `s`: the Office in any, a unit in its own, a link in the one it was made for while it holds. */
export function mayWrite({ actor, now }: Context): RawBuilder<boolean> {
	if (actsForOffice(actor)) return sql`true`;
	if (actor.kind === 'user') return actor.role === 'unit' ? sql`s.unit_id = ${actor.unitId}` : sql`false`;
	if (actor.kind !== 'link') return sql`false`;
	return sql`exists (select from submission_links l where l.id = ${actor.linkId} and l.obligation_id = s.obligation_id
		and l.unit_id = s.unit_id and l.revoked_at is null and l.expires_at > ${now})`;
}

/** A leader reads every return; a unit and a link only their own. */
export function assertMayRead({ actor }: Context, { unitId }: ReturnKey): void {
	const readsAll = actsForOffice(actor) || (actor.kind === 'user' && actor.role === 'leader');
	if (!readsAll && unitOf(actor) !== unitId) throw new Problem('actor.not-allowed');
}

export function assertOffice({ actor }: Context): void {
	if (!actsForOffice(actor)) throw new Problem('actor.not-allowed');
}

/** The Office for any unit, a unit and a link for their own; the state of the return is checked where it is written. */
export function assertMayFile(ctx: Context, key: ReturnKey): void {
	assertMayRead(ctx, key);
	if (ctx.actor.kind === 'user' && ctx.actor.role === 'leader') throw new Problem('actor.not-allowed');
}
