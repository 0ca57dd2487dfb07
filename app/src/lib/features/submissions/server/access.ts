import { sql, type RawBuilder } from 'kysely';
import pg from 'pg';
import { actsForOffice, type Context, unitOf } from '#lib/server/context.ts';
import { Problem } from '#lib/server/problem.ts';
import type { ReturnKey } from './return-key.ts';

/** As whom the actor writes, in the words of `mayWriteSql`: in any return, in those of a unit, in the one of a link, or in none. */
export function writesAs({ actor }: Context): { readonly kind: 'any' | 'unit' | 'link' | 'none'; readonly id: string | null } {
	if (actsForOffice(actor)) return { kind: 'any', id: null };
	if (actor.kind === 'link') return { kind: 'link', id: actor.linkId };
	return actor.kind === 'user' && actor.role === 'unit' ? { kind: 'unit', id: actor.unitId } : { kind: 'none', id: null };
}

/** Whether the actor may write in the return `s`: the Office in any, a unit in its own, a link in the one it was made for while it holds. */
export function mayWrite(ctx: Context): RawBuilder<boolean> {
	const { kind, id } = writesAs(ctx);
	return sql.raw(mayWriteSql(pg.escapeLiteral(kind), id === null ? 'null' : pg.escapeLiteral(id), pg.escapeLiteral(ctx.now.toISOString())));
}

/** The same, its three values written as SQL: literals or placeholders. */
export function mayWriteSql(kind: string, id: string, now: string): string {
	return `case ${kind}::text when 'any' then true when 'unit' then s.unit_id = ${id}::uuid when 'link' then exists (
		select from submission_links l where l.id = ${id}::uuid and l.obligation_id = s.obligation_id
		and l.unit_id = s.unit_id and l.revoked_at is null and l.expires_at > ${now}::timestamptz) else false end`;
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
