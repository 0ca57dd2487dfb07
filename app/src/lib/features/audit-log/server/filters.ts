import { addDays, type PlainDate, searchKey } from '@kheo/core';
import { type RawBuilder, sql } from 'kysely';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { clockShift } from '#lib/server/clock.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import type { LogFilter } from '../schema.ts';
import { actionWords } from './action-words.ts';

/** The filter as SQL over `audit_entries as e`; null when nothing can be found, since nobody and nothing is called so. */
export async function conditionOf(tx: ReadTx, { who, what, thing, from, to, words }: LogFilter): Promise<RawBuilder<boolean> | null> {
	const conditions: RawBuilder<boolean>[] = [sql<boolean>`true`];
	if (who !== '') {
		const actors = await actorsCalled(tx, who);
		if (actors.length === 0) return null;
		conditions.push(sql<boolean>`e.actor like any(${actors}::text[])`);
	}
	if (what !== '') {
		const actions = actionWords(contextOf(tx).locale).actionsSaying(what, await listActions(tx));
		if (actions.length === 0) return null;
		conditions.push(sql<boolean>`e.action = any(${actions}::text[])`);
	}
	if (thing !== '') conditions.push(sql<boolean>`e.subject_id = ${thing}`);
	if (from) conditions.push(sql<boolean>`e.at >= ${beginningOf(from)}`);
	if (to) conditions.push(sql<boolean>`e.at < ${beginningOf(addDays(to, 1))}`);
	if (words !== '') conditions.push(saying(words));
	return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

/** The log goes by the machine's clock, people who practise by another. */
function beginningOf(day: PlainDate): Date {
	return new Date(Date.parse(`${day}T00:00:00+07:00`) - clockShift());
}

/** What is sealed in an entry is no words: it is left out, so that chance does not find it. */
function saying(words: string): RawBuilder<boolean> {
	const like = `%${searchKey(words).replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
	return sql<boolean>`key_of_words(regexp_replace(e.data::text, '"personal": "[^"]*"', '', 'g')) like ${like}`;
}

/** Keys of actors, as patterns: people by their name in any membership, past ones too, and those without a name by what they are. */
async function actorsCalled(tx: ReadTx, who: string): Promise<string[]> {
	const looked = searchKey(who);
	const people = await tx.selectFrom('memberships').select(['user_id as userId', 'display_name as name']).distinct().execute();
	const named = people.filter(({ name }) => searchKey(name).includes(looked)).map(({ userId }) => `user:${userId}`);
	const { kinds } = messagesIn(contextOf(tx).locale).auditLog;
	const patterns = { system: 'system', citizen: 'citizen', link: 'link:%', job: 'job:%' } as const;
	const others = Object.entries(patterns).filter(([kind]) => searchKey(kinds[kind as keyof typeof patterns]).includes(looked));
	return [...new Set([...named, ...others.map(([, pattern]) => pattern)])];
}

/** Every action the agency's log knows, by jumps over an index and not over every entry. */
async function listActions(tx: ReadTx): Promise<string[]> {
	const { rows } = await sql<{ action: string }>`
		with recursive known (action) as (
			(select action from audit_entries order by action limit 1)
			union all
			select (select e.action from audit_entries e where e.action > known.action order by e.action limit 1) from known where known.action is not null
		) select action from known where action is not null`.execute(tx);
	return rows.map(({ action }) => action);
}
