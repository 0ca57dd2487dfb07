import { type RawBuilder, sql } from 'kysely';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { HeldKind, Hold, Holds } from '../../rules.ts';

/** Why each of these is looked at first; those that are not, or were already, are left out. */
export async function readHolds(ctx: Context, kind: HeldKind, ids: readonly string[]): Promise<Holds> {
	if (ids.length === 0) return {};
	const rows = await readOnly(ctx, (tx) =>
		tx
			.selectFrom('held_messages as h')
			.leftJoin('spam_rules as r', 'r.id', 'h.rule_id')
			.select(['h.message_id as of', 'r.kind', 'r.words', 'r.most'])
			.where('h.kind', '=', kind)
			.where('h.message_id', 'in', ids)
			.where('h.released_at', 'is', null)
			.orderBy('h.id')
			.execute()
	);
	const byOne = Map.groupBy(rows, ({ of }) => of);
	return Object.fromEntries(
		[...byOne].map(([of, held]) => [
			of,
			held.map(({ kind: of2, words, most }): Hold => ({ rule: of2 === null ? null : { kind: of2, words: words ?? '', most } }))
		])
	);
}

/** Whether something in another's table is held, by a rule or at all: a part of its query. `id` is that table's column. */
export function isHeld(kind: HeldKind, id: string, { byRule }: { readonly byRule: boolean }): RawBuilder<boolean> {
	return sql<boolean>`exists (select from held_messages h where h.kind = ${kind} and h.message_id = ${sql.ref(id)} and h.released_at is null
		and (h.rule_id is not null or not ${byRule}::boolean))`;
}
