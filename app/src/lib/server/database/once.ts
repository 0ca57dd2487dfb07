import { sql } from 'kysely';
import { actorKey } from '../context.ts';
import { Problem } from '../problem.ts';
import type { ReadTx, Tx } from './schema.ts';
import { jsonOf } from './tables/columns.ts';
import { leaveAsItWas, stateOf } from './transaction.ts';

/**
 * Does `fn` once for this key of this actor; the same request again gets the stored answer and writes nothing.
 * A second one arriving meanwhile waits for the first. The answer must be plain JSON. An empty key means: no protection asked for.
 */
export async function onceFor<T>(tx: Tx, key: string, fn: () => Promise<T>): Promise<T> {
	if (key === '') return fn();
	const actor = actorKey(stateOf(tx).ctx.actor);
	const { action } = stateOf(tx);
	const { rows } = await sql`insert into idempotency_keys (actor, key, action) values (${actor}, ${key}, ${action})
		on conflict do nothing returning key`.execute(tx);
	if (rows.length === 0) return replay<T>(tx, actor, key);
	const result = await fn();
	await tx
		.updateTable('idempotency_keys')
		.set({ result: jsonOf(result ?? null) })
		.where('actor', '=', actor)
		.where('key', '=', key)
		.execute();
	return result;
}

/** Was this very request answered before? Asked before work outside the transaction that the first answer has made impossible. */
export async function wasAnswered(tx: ReadTx, action: string, key: string): Promise<boolean> {
	if (key === '') return false;
	const actor = actorKey(stateOf(tx).ctx.actor);
	const stored = await tx.selectFrom('idempotency_keys').select('action').where('actor', '=', actor).where('key', '=', key).executeTakeFirst();
	if (stored && stored.action !== action) throw new Problem('request.key-reused');
	return stored !== undefined;
}

async function replay<T>(tx: Tx, actor: string, key: string): Promise<T> {
	const stored = await tx
		.selectFrom('idempotency_keys')
		.select(['action', 'result'])
		.where('actor', '=', actor)
		.where('key', '=', key)
		.executeTakeFirstOrThrow();
	if (stored.action !== stateOf(tx).action) throw new Problem('request.key-reused');
	leaveAsItWas(tx);
	return (stored.result ?? undefined) as T;
}
