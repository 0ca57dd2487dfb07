import { sql, type RawBuilder } from 'kysely';
import { actorKey, type Context, isPerson, nameInLog } from '../context.ts';
import type { Keyring } from '../personal/keyring.ts';
import { sealedJson, sealedName } from '../personal/sealed-values.ts';
import { newId } from './new-id.ts';
import type { Tx } from './schema.ts';
import { stateOf } from './transaction.ts';

export type Subject = { readonly type: string; readonly id: string };

export type AuditEntry = {
	/** Refines the transaction's action where one use case has several outcomes. */
	readonly action?: string;
	readonly subject: Subject;
	/** Field names and values; one that is about a person is marked with `aboutPerson`. */
	readonly data?: { readonly [field: string]: unknown };
};

/** Builds the inserting part of a statement: nothing is inserted for a `source` without rows. `data` may be computed from its columns. */
export type AuditPart = (source: string, data?: RawBuilder<unknown>) => RawBuilder<unknown>;

/** Writes the transaction's one audit entry. */
export async function audit(tx: Tx, entry: AuditEntry): Promise<void> {
	countEntry(tx);
	const inserted = insertion(tx, entry)('(values (1)) as one');
	await saveNewKeys(tx);
	await inserted.execute(tx);
}

/**
 * The short way for a hot path: one statement that checks, writes and audits, three round trips in all.
 * `with changed as (update … returning …), audited as (${part('changed')}) select … from changed`.
 * Undefined when it touched no row: then nothing was audited either, and the use case must throw.
 */
export async function writeAudited<Row>(tx: Tx, entry: AuditEntry, statement: (part: AuditPart) => RawBuilder<Row>): Promise<Row | undefined> {
	const built = statement(insertion(tx, entry));
	await saveNewKeys(tx);
	const { rows } = await built.execute(tx);
	if (rows.length > 0) countEntry(tx);
	return rows[0];
}

/** The actor's name as the log keeps it. */
export function loggedName({ actor }: Pick<Context, 'actor'>, keys: Keyring): string {
	return isPerson(actor) ? sealedName(keys, actorKey(actor), nameInLog(actor)) : nameInLog(actor);
}

export function countEntry(tx: Tx): void {
	const state = stateOf(tx);
	state.entries += 1;
	if (state.entries > 1) throw new Error(`"${state.action}" has already left its audit entry`);
}

function insertion(tx: Tx, entry: AuditEntry): AuditPart {
	return (source, data) => {
		const { ctx, action, keys } = stateOf(tx);
		const values = data ?? sql`${sealedJson(keys, entry.data ?? {})}::jsonb`;
		return sql`insert into audit_entries (id, actor, actor_name, action, subject_type, subject_id, request_id, data)
			select ${newId()}::uuid, ${actorKey(ctx.actor)}, ${loggedName(ctx, keys)}, ${entry.action ?? action},
				${entry.subject.type}, ${entry.subject.id}, ${ctx.requestId}, ${values} from ${sql.raw(source)} limit 1`;
	};
}

/** Keys that the entry's values were the first to need. */
async function saveNewKeys(tx: Tx): Promise<void> {
	const unsaved = stateOf(tx).keys.takeUnsaved();
	if (unsaved !== '') await sql.raw(unsaved).execute(tx);
}
