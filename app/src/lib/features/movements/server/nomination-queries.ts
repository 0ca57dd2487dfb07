import { contextOf } from '#lib/server/database/transaction.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { NominationAuthorsTable } from '#lib/server/database/tables/movements.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Nomination } from '../movement.ts';

/** The nominations of a movement in the order they came, each with its files; who wrote them as far as the database shows it. */
export async function listNominations(tx: ReadTx, movementId: string): Promise<Nomination[]> {
	const rows = await tx
		.selectFrom('nominations as n')
		.innerJoin('units as u', 'u.id', 'n.unit_id')
		.select(['n.id', 'n.version', 'n.kind', 'n.name', 'n.post', 'n.model', 'n.achievement', 'u.id as unitId', 'u.name as unitName'])
		.select(['n.self_scores as selfScores', 'n.office_scores as officeScores', 'n.withdrawn_because as withdrawn'])
		.where('n.movement_id', '=', movementId)
		.orderBy('n.id')
		.execute();
	const ids = rows.map(({ id }) => id);
	const [files, authors] = ids.length === 0 ? [[], []] : [await filesOf(tx, ids), await authorsOf(tx, ids)];
	return rows.map(({ unitId, unitName, ...row }) => ({
		...row,
		unit: { id: unitId, name: unitName },
		files: files.filter(({ of }) => of === row.id).map(({ of: _of, ...file }) => file),
		authors: [...new Set(authors.filter(({ of }) => of === row.id).map(({ name }) => name))]
	}));
}

function filesOf(tx: ReadTx, ids: readonly string[]) {
	return tx
		.selectFrom('nomination_files')
		.select(['id', 'nomination_id as of', 'file_name as name', 'file_sha256 as sha256', 'criterion'])
		.where('nomination_id', 'in', ids)
		.where('removed_at', 'is', null)
		.orderBy('id')
		.execute();
}

function authorsOf(tx: ReadTx, ids: readonly string[]) {
	return tx.selectFrom('nomination_authors').select(['nomination_id as of', 'name']).where('nomination_id', 'in', ids).orderBy('at').execute();
}

/** The nomination, held until the transaction ends; one that was taken back is gone. */
export async function lockNomination(tx: Tx, id: string) {
	const found = await tx.selectFrom('nominations').selectAll().where('id', '=', id).where('withdrawn_at', 'is', null).forUpdate().executeTakeFirst();
	if (!found) throw new Problem('nomination.not-found');
	return found;
}

/** Writes down whose hand it was, where nobody else reads it before the council has closed. */
export async function noteAuthor(tx: Tx, nominationId: string, deed: NominationAuthorsTable['deed']): Promise<void> {
	const { actor, now } = contextOf(tx);
	if (actor.kind !== 'user') return;
	const author = { user_id: actor.userId, name: actor.name, at: now };
	await tx
		.insertInto('nomination_authors')
		.values({ nomination_id: nominationId, deed, ...author })
		.onConflict((conflict) => conflict.columns(['agency_id', 'nomination_id', 'deed', 'user_id']).doUpdateSet({ at: now, name: author.name }))
		.execute();
}

/** Whose key covers what the log says of the nominee. */
export const nomineeOf = (id: string) => `nomination:${id}`;
