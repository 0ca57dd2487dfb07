import { sql } from 'kysely';
import { dayIn } from '#lib/server/clock.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { FormSettings, RuleLine } from '../rules.ts';

/** What the agency set; nobody need set anything. */
export async function formSettingsIn(tx: ReadTx): Promise<FormSettings> {
	const own = await tx.selectFrom('open_form_settings').select(['work', 'version']).executeTakeFirst();
	return own ?? { work: 'usual', version: 0 };
}

/** Rules that stand first, then those that were taken away and caught something. */
export async function listRules(tx: ReadTx): Promise<RuleLine[]> {
	const rows = await tx
		.selectFrom('spam_rules as r')
		.leftJoin('held_messages as h', 'h.rule_id', 'r.id')
		.select(['r.id', 'r.kind', 'r.words', 'r.most', 'r.added_at', 'r.added_by', 'r.ended_at'])
		.select([sql<number>`count(h.id)::int`.as('caught'), sql<number>`count(h.released_at)::int`.as('released')])
		.groupBy(['r.agency_id', 'r.id'])
		.having((having) => having.or([having('r.ended_at', 'is', null), having(having.fn.count('h.id'), '>', 0)]))
		.orderBy(sql`r.ended_at is not null`)
		.orderBy('r.kind')
		.orderBy('r.id')
		.execute();
	return rows.map(({ added_at: at, added_by: addedBy, ended_at: ended, ...row }) => ({ ...row, addedOn: dayIn(at), addedBy, endedOn: ended && dayIn(ended) }));
}

export async function countUnproven(tx: ReadTx): Promise<number> {
	const found = tx.selectFrom('held_messages').select((of) => of.fn.countAll<string>().as('n'));
	return Number((await found.where('rule_id', 'is', null).executeTakeFirstOrThrow()).n);
}
