import { actorKey, actorName, isPerson, type Context } from '../context.ts';
import { keyringFor, type Keyring } from '../personal/keyring.ts';
import { traced } from '../tracing.ts';
import type { Db, ReadTx, Tx } from './schema.ts';
import { begin, commit, rollback, snapshot } from './session.ts';

type State = { readonly ctx: Context; readonly action: string; readonly keys: Keyring; entries: number; replayed: boolean };

const states = new WeakMap<ReadTx, State>();

/**
 * Runs one use case in one transaction under the context's agency. `action` names its audit entry. Refuses to commit unless `fn`
 * left exactly one entry (`audit`, `writeAudited`, `autosaveAudited`); whatever `fn` throws undoes everything.
 */
export function inTransaction<T>(ctx: Context, action: string, fn: (tx: Tx) => Promise<T>): Promise<T> {
	return traced('transaction', action, () => committed(ctx, action, fn));
}

function committed<T>(ctx: Context, action: string, fn: (tx: Tx) => Promise<T>): Promise<T> {
	return ctx.db.connection().execute(async (connection) => {
		const keys = keyringOf(ctx);
		await begin(connection, ctx, '', keys.takeUnsaved());
		try {
			const tx = opened(connection, ctx, action, keys) as Tx;
			const result = await fn(tx);
			refuseUnlessAudited(tx);
			await commit(connection);
			keys.hold();
			return result;
		} catch (error) {
			await rollback(connection);
			throw error;
		}
	});
}

/** Reads the agency's rows from one consistent snapshot; nothing can be written. */
export function readOnly<T>(ctx: Context, fn: (tx: ReadTx) => Promise<T>): Promise<T> {
	return traced('transaction', 'read', () => rolledBack(ctx, fn));
}

function rolledBack<T>(ctx: Context, fn: (tx: ReadTx) => Promise<T>): Promise<T> {
	return ctx.db.connection().execute(async (connection) => {
		await begin(connection, ctx, snapshot);
		try {
			return await fn(opened(connection, ctx, ''));
		} finally {
			await rollback(connection);
		}
	});
}

/** Says that all that was asked for stands already: nothing was written, so there is no entry. */
export function leaveAsItWas(tx: Tx): void {
	stateOf(tx).replayed = true;
}

/** The context the transaction was opened with. */
export function contextOf(tx: ReadTx): Context {
	return stateOf(tx).ctx;
}

export function stateOf(tx: ReadTx): State {
	const state = states.get(tx);
	if (!state) throw new TypeError('not a transaction opened by inTransaction or readOnly');
	return state;
}

/** The actor's own key is stored with the beginning, so that it costs no round trip. */
function keyringOf({ agencyId, actor }: Context): Keyring {
	const keys = keyringFor(agencyId);
	if (isPerson(actor) && actorName(actor) !== '') keys.keyOf(actorKey(actor));
	return keys;
}

function opened(connection: Db, ctx: Context, action: string, keys = keyringFor(ctx.agencyId)): ReadTx {
	const tx = connection as ReadTx;
	states.set(tx, { ctx, action, keys, entries: 0, replayed: false });
	return tx;
}

function refuseUnlessAudited(tx: Tx): void {
	const { action, entries, replayed } = stateOf(tx);
	if (entries !== 1 && !(replayed && entries === 0)) throw new Error(`"${action}" must leave exactly one audit entry, not ${entries}`);
}
