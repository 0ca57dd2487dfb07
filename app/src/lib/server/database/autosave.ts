import { sql, type RawBuilder } from 'kysely';
import { actorKey, actorName } from '../context.ts';
import { countEntry, type Subject } from './audit.ts';
import { planKept } from './keep-plans.ts';
import { currentAgency } from './tenant-table.ts';
import type { Db, Tx } from './schema.ts';
import { stateOf } from './transaction.ts';

/** How long the autosaves of one row by one person go on being one entry. */
const autosaveWindow = '10 minutes';

/** Builds the part that gathers this save: `before` and `after` are jsonb objects by field, computed from the source's columns. */
export type AutosavePart = (source: string, before: RawBuilder<unknown>, after: RawBuilder<unknown>) => RawBuilder<unknown>;

/**
 * As `writeAudited`, for saves that follow each other while a person types. The first value before and the last value after stay;
 * the worker turns the draft into one audit entry when ten minutes have passed.
 */
export async function autosaveAudited<Row>(tx: Tx, subject: Subject, statement: (part: AutosavePart) => RawBuilder<Row>): Promise<Row | undefined> {
	const { rows } = await sql<Row>`${sql.raw(planKept)} ${statement(gathering(tx, subject))}`.execute(tx);
	if (rows.length > 0) countEntry(tx);
	return rows[0];
}

function gathering(tx: Tx, subject: Subject): AutosavePart {
	const { ctx, action } = stateOf(tx);
	return (source, before, after) => sql`
		insert into audit_drafts as draft (actor, actor_name, action, subject_type, subject_id, request_id, before, after)
		select ${actorKey(ctx.actor)}, ${actorName(ctx.actor)}, ${action}, ${subject.type}, ${subject.id}, ${ctx.requestId}, ${before}, ${after}
		from ${sql.raw(source)} limit 1
		on conflict (agency_id, subject_id, actor, action) do update
		set before = excluded.before || draft.before, after = draft.after || excluded.after, saves = draft.saves + 1, last_at = now()`;
}

/** Writes the drafts whose window has passed as entries; returns how many. Atomic: a draft is gone exactly when its entry is there. */
export async function closeDrafts(tx: Db, window = autosaveWindow): Promise<number> {
	const { rows } = await sql<{ id: string }>`
		with closed as (
			delete from audit_drafts where agency_id = ${currentAgency} and first_at <= now() - ${window}::interval returning *
		)
		insert into audit_entries (id, at, actor, actor_name, action, subject_type, subject_id, request_id, data)
		select gen_random_uuid(), last_at, actor, actor_name, action, subject_type, subject_id, request_id,
			jsonb_build_object('before', before, 'after', after, 'saves', saves, 'since', first_at)
		from closed returning id`.execute(tx);
	return rows.length;
}
