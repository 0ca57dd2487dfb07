import { createHash } from 'node:crypto';
import { CompiledQuery, sql } from 'kysely';
import type { QueryConfig } from 'pg';
import { actorKey, actorName, type Context } from '../context.ts';
import { countEntry, type Subject } from './audit.ts';
import { inOneTrip } from './in-one-trip.ts';
import type { Db, Tx } from './schema.ts';
import { currentAgency } from './tenant-table.ts';
import { stateOf } from './transaction.ts';

/** How long the autosaves of one row by one person go on being one entry. */
const autosaveWindow = '10 minutes';

/**
 * A save while a person types. `text` is the list of a statement's `with`, ending in `changed`, which returns `before`, the fields as they
 * stood, and `after`, the fields now written; jsonb objects both. It is constant, so that each session plans it once.
 */
export type Autosave = { readonly subject: Subject; readonly text: string; readonly values: readonly unknown[] };

/**
 * Saves and gathers in one round trip; false when nothing was written. What stood before the first save and what was written last stay
 * in a draft, which the worker turns into one audit entry when ten minutes have passed.
 */
export async function autosave(ctx: Context, action: string, save: Autosave): Promise<boolean> {
	const rows = await inOneTrip(ctx, gathering(ctx, action, save));
	return rows.length > 0;
}

/** As `autosave`, inside a transaction that looked first; its audit entry is the draft. */
export async function autosaveAudited(tx: Tx, save: Autosave): Promise<boolean> {
	const { ctx, action } = stateOf(tx);
	const { text, values } = gathering(ctx, action, save);
	const { rows } = await tx.executeQuery(CompiledQuery.raw(text, values));
	if (rows.length > 0) countEntry(tx);
	return rows.length > 0;
}

function gathering(
	{ actor, requestId }: Context,
	action: string,
	{ subject, text, values }: Autosave
): Required<Pick<QueryConfig, 'name' | 'text' | 'values'>> {
	const draft = [actorKey(actor), actorName(actor), action, subject.type, subject.id, requestId];
	return { ...statementOf(text, values.length), values: [...values, ...draft] };
}

type Statement = { readonly name: string; readonly text: string };
const statements = new Map<string, Statement>();

function statementOf(text: string, given: number): Statement {
	const known = statements.get(text);
	if (known) return known;
	const whole = `with ${text}, gathered as (
		insert into audit_drafts as draft (actor, actor_name, action, subject_type, subject_id, request_id, before, after)
		select ${[1, 2, 3, 4, 5, 6].map((at) => `$${given + at}::text`).join(', ')}, before, after from changed
		on conflict (agency_id, subject_id, actor, action) do update
		set after = draft.after || excluded.after, saves = draft.saves + 1, last_at = now()
	) select 1 from changed`;
	const statement = { name: createHash('sha256').update(whole).digest('hex').slice(0, 32), text: whole };
	statements.set(text, statement);
	return statement;
}

/** Writes the drafts whose window has passed as entries; returns how many. Atomic: a draft is gone exactly when its entry is there. */
export async function closeDrafts(tx: Db, window = autosaveWindow): Promise<number> {
	const { rows } = await sql<{ id: string }>`
		with closed as (
			delete from audit_drafts where agency_id = ${currentAgency} and first_at <= now() - ${window}::interval returning *
		)
		insert into audit_entries (id, at, actor, actor_name, action, subject_type, subject_id, request_id, data)
		select gen_random_uuid(), last_at, actor, actor_name, action, subject_type, subject_id, request_id,
			jsonb_build_object('before', ${wasOf}, 'after', after, 'saves', saves, 'since', first_at)
		from closed returning id`.execute(tx);
	return rows.length;
}

/** Of all that stood before, the fields that were written. */
const wasOf = sql.raw("coalesce((select jsonb_object_agg(field, before->field) from jsonb_object_keys(after) as field where before ? field), '{}')");
