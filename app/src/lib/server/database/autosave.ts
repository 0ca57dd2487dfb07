import { CompiledQuery } from 'kysely';
import type { QueryConfig } from 'pg';
import { actorKey, type Context } from '../context.ts';
import { type Keyring, keyringFor } from '../personal/keyring.ts';
import { traced } from '../tracing.ts';
import { countEntry, loggedName, type Subject } from './audit.ts';
import { inOneTrip } from './in-one-trip.ts';
import { keptPlan, type KeptPlan } from './kept-plan.ts';
import type { Tx } from './schema.ts';
import { stateOf } from './transaction.ts';

/**
 * A save while a person types. `text` is the list of a statement's `with`, ending in `changed`, which returns `before`, the fields as they
 * stood, and `after`, the fields now written; jsonb objects both. It is constant, so that each session plans it once.
 */
export type Autosave = { readonly subject: Subject; readonly text: string; readonly values: readonly unknown[] };

/**
 * Saves and gathers in one round trip; false when nothing was written. What stood before the first save and what was written last stay
 * in a draft, which the worker turns into one audit entry when ten minutes have passed (`closeDrafts`).
 */
export async function autosave(ctx: Context, action: string, save: Autosave): Promise<boolean> {
	const keys = keyringFor(ctx.agencyId);
	const rows = await traced('transaction', action, () => inOneTrip(ctx, keys, gathering(ctx, keys, action, save)));
	return rows.length > 0;
}

/** As `autosave`, inside a transaction that looked first; its audit entry is the draft. */
export async function autosaveAudited(tx: Tx, save: Autosave): Promise<boolean> {
	const { ctx, action, keys } = stateOf(tx);
	const { text, values } = gathering(ctx, keys, action, save);
	const { rows } = await tx.executeQuery(CompiledQuery.raw(text, values));
	if (rows.length > 0) countEntry(tx);
	return rows.length > 0;
}

type Named = Required<Pick<QueryConfig, 'name' | 'text' | 'values'>>;

function gathering(ctx: Context, keys: Keyring, action: string, { subject, text, values }: Autosave): Named {
	const draft = [actorKey(ctx.actor), loggedName(ctx, keys), action, subject.type, subject.id, ctx.requestId];
	return { ...statementOf(text, values.length), values: [...values, ...draft] };
}

const statements = new Map<string, KeptPlan>();

function statementOf(text: string, given: number): KeptPlan {
	const known = statements.get(text);
	if (known) return known;
	const statement = keptPlan(`with ${text}, gathered as (
		insert into audit_drafts (actor, actor_name, action, subject_type, subject_id, request_id, before, after)
		select ${[1, 2, 3, 4, 5, 6].map((at) => `$${given + at}::text`).join(', ')}, before, after from changed
		on conflict (agency_id, subject_id, actor, action) do update
		set after = excluded.after
	) select 1 from changed`);
	statements.set(text, statement);
	return statement;
}
