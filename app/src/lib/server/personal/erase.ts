import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { audit } from '../database/audit.ts';
import type { Tx } from '../database/schema.ts';
import { inTransaction, readOnly } from '../database/transaction.ts';
import { Problem } from '../problem.ts';
import { forgetMarks } from './forget-marks.ts';
import { dropHeldKey } from './keyring.ts';

/**
 * Destroys the keys of a person, or of the people named in a thing: what the log says of them can never be read again, by nobody; that something
 * was done, and by which account, stays, and the chain holds. Another process that holds a key goes on writing with it until it ends; what
 * it writes is unreadable too. Returns how many keys there were; without any, nothing is written.
 */
export async function eraseFromLog(ctx: Context, whose: string): Promise<number> {
	if (!mayErase(ctx)) throw new Problem('actor.not-allowed');
	const known = await readOnly(ctx, (tx) =>
		tx.selectFrom('personal_keys').select('id').where('whose', '=', whose).where('wrapped', 'is not', null).executeTakeFirst()
	);
	if (!known) return 0;
	const destroyed = await inTransaction(ctx, 'person.erased', async (tx) => {
		const keys = await destroyKeys(tx, whose);
		await forgetMarks(tx, whose);
		await audit(tx, { subject: { type: 'person', id: whose }, data: { keys } });
		return keys;
	});
	dropHeldKey(ctx.agencyId, whose);
	return destroyed;
}

/** The part of an erasure that lies in its transaction; `dropHeldKey` follows once it has committed. Returns how many keys there were. */
export async function destroyKeys(tx: Tx, whose: string): Promise<number> {
	const keys = await tx
		.updateTable('personal_keys')
		.set({ wrapped: null, erased_at: sql<Date>`now()` })
		.where('whose', '=', whose)
		.where('wrapped', 'is not', null)
		.returning('id')
		.execute();
	return keys.length;
}

function mayErase({ actor }: Context): boolean {
	return actor.kind === 'system' || (actor.kind === 'user' && actor.role === 'admin');
}
