import type { ReadTx } from '../database/schema.ts';
import { contextOf } from '../database/transaction.ts';
import { type PersonalKey, unwrapped } from './personal-key.ts';

/** The newest key that lives of each of these, as the database has it now: one that another process destroyed is not among them. */
export async function livingKeys(tx: ReadTx, whose: readonly string[]): Promise<Map<string, PersonalKey>> {
	if (whose.length === 0) return new Map();
	const rows = await stored(tx).where('whose', 'in', whose).orderBy('id').execute();
	return new Map(readable(tx, rows).map((key) => [key.whose, key]));
}

/** Those of these keys that live, by id. */
export async function livingById(tx: ReadTx, ids: readonly string[]): Promise<Map<string, PersonalKey>> {
	if (ids.length === 0) return new Map();
	const rows = await stored(tx).where('id', 'in', ids).execute();
	return new Map(readable(tx, rows).map((key) => [key.id, key]));
}

function stored(tx: ReadTx) {
	return tx.selectFrom('personal_keys').select(['id', 'whose', 'wrapped']).where('wrapped', 'is not', null);
}

/** Without those that were wrapped by another installation. */
function readable(tx: ReadTx, rows: readonly { readonly id: string; readonly whose: string; readonly wrapped: string | null }[]): PersonalKey[] {
	const { agencyId } = contextOf(tx);
	return rows.flatMap(({ id, whose, wrapped }) => {
		const secret = wrapped === null ? null : unwrapped(agencyId, { id, whose, wrapped });
		return wrapped === null || secret === null ? [] : [{ id, whose, secret, wrapped }];
	});
}
