import { sql, type RawBuilder } from 'kysely';
import { actorKey, actorName } from '../context.ts';
import { newId } from './new-id.ts';
import type { Tx } from './schema.ts';
import { jsonOf } from './tables/columns.ts';
import { stateOf } from './transaction.ts';

export type Subject = { readonly type: string; readonly id: string };

export type AuditEntry = {
	/** Refines the transaction's action where one use case has several outcomes. */
	readonly action?: string;
	readonly subject: Subject;
	/** Field names and values. */
	readonly data?: { readonly [field: string]: unknown };
};

/** Builds the inserting part of a statement: nothing is inserted for a `source` without rows. `data` may be computed from its columns. */
export type AuditPart = (source: string, data?: RawBuilder<unknown>) => RawBuilder<unknown>;

/** Writes the transaction's one audit entry. */
export async function audit(tx: Tx, entry: AuditEntry): Promise<void> {
	countEntry(tx);
	await insertion(tx, entry)('(values (1)) as one').execute(tx);
}

/**
 * The short way for a hot path: one statement that checks, writes and audits, three round trips in all.
 * `with changed as (update … returning …), audited as (${part('changed')}) select … from changed`.
 * Undefined when it touched no row: then nothing was audited either, and the use case must throw.
 */
export async function writeAudited<Row>(tx: Tx, entry: AuditEntry, statement: (part: AuditPart) => RawBuilder<Row>): Promise<Row | undefined> {
	const { rows } = await statement(insertion(tx, entry)).execute(tx);
	if (rows.length > 0) countEntry(tx);
	return rows[0];
}

export function countEntry(tx: Tx): void {
	const state = stateOf(tx);
	state.entries += 1;
	if (state.entries > 1) throw new Error(`"${state.action}" has already left its audit entry`);
}

function insertion(tx: Tx, entry: AuditEntry): AuditPart {
	return (source, data) => {
		const { ctx, action } = stateOf(tx);
		const values = data ?? sql`${jsonOf(entry.data ?? {})}::jsonb`;
		return sql`insert into audit_entries (id, actor, actor_name, action, subject_type, subject_id, request_id, data)
			select ${newId()}::uuid, ${actorKey(ctx.actor)}, ${actorName(ctx.actor)}, ${entry.action ?? action},
				${entry.subject.type}, ${entry.subject.id}, ${ctx.requestId}, ${values} from ${sql.raw(source)} limit 1`;
	};
}
