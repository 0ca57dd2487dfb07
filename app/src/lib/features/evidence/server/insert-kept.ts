import { sql } from 'kysely';
import type { Key } from '#lib/features/activities/server/service/access.ts';
import { actorName } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import { insertFile } from '#lib/server/files/files.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Kept } from './keep-evidence-file.ts';
import { roomTaken } from './queries.ts';

/** A month of one unit is some hundred photos; a link that fell into wrong hands is not to fill the disk. */
const ROOM = { pieces: 2000, bytes: 4 * 1024 ** 3 };

/**
 * Writes what was put away, in the order in which it was handed in; returns the names that the unit had already. Locks are taken in one order, so that
 * two who hand in the same files wait for each other.
 */
export async function insertAllKept(tx: Tx, key: Key, activityId: string | null, taken: readonly Kept[]): Promise<{ readonly known: readonly string[] }> {
	const { pieces, bytes } = await roomTaken(tx, key);
	const more = taken.reduce((sum, { original }) => sum + original.size, 0);
	if (pieces + taken.length > ROOM.pieces || bytes + more > ROOM.bytes) throw new Problem('evidence.full');
	const known = new Set<Kept>();
	const inOrder = taken.map((one) => ({ id: newId(), one })).sort((a, b) => (a.one.original.sha256 < b.one.original.sha256 ? -1 : 1));
	for (const { id, one } of inOrder) if (!(await insertKept(tx, key, activityId, id, one))) known.add(one);
	return { known: taken.filter((one) => known.has(one)).map(({ name }) => name) };
}

/** False when the unit has this very file already. */
async function insertKept(tx: Tx, key: Key, activityId: string | null, id: string, one: Kept): Promise<boolean> {
	const { now, actor } = contextOf(tx);
	const of = { obligation_id: key.obligationId, unit_id: key.unitId, activity_id: activityId };
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('evidence')
		.values({ id, ...of, kind: one.kind, name: one.name, ...(await fileColumns(tx, one)), added_at: now, added_by: actorName(actor) })
		.onConflict((conflict) => conflict.columns(['agency_id', 'obligation_id', 'unit_id', 'file_sha256']).where('removed_at', 'is', null).doNothing())
		.executeTakeFirst();
	return numInsertedOrUpdatedRows === 1n;
}

/** The files of a piece, written, as its columns name them. Nobody has looked for viruses in an original yet; copies are ours. */
export async function fileColumns(tx: Tx, one: Kept) {
	await insertFile(tx, { ...one.original, state: 'quarantine' });
	if (one.kind === 'document') return { file_sha256: one.original.sha256 };
	const { copy, thumb, width, height, look, taken } = one;
	for (const file of [copy, thumb]) await insertFile(tx, { ...file, state: 'clean' });
	const files = { file_sha256: one.original.sha256, copy_sha256: copy.sha256, thumb_sha256: thumb.sha256, width, height };
	return { ...files, look: sql<string>`('x' || ${look}::text)::bit(64)`, taken_on: taken?.day ?? null, taken_at: taken?.time ?? null };
}
