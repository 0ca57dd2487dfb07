import { vietnameseOrder } from '#lib/server/database/vietnamese-order.ts';
import type { PlainDate } from '@kheo/core';
import { sql } from 'kysely';
import { writeAudited } from '#lib/server/database/audit.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { NewUnit, UnitChange } from '../schema.ts';

export type Unit = Awaited<ReturnType<typeof listUnits>>[number];

/** All units in the agency's own order, those that have ended too. */
export async function listUnits(tx: ReadTx) {
	return unitsOf(tx).orderBy('position').orderBy(vietnameseOrder('name')).execute();
}

/** Those active on this day, both ends included. */
export async function listActiveUnits(tx: ReadTx, day: PlainDate): Promise<Unit[]> {
	return unitsOf(tx)
		.where((where) => where.or([where('active_from', 'is', null), where('active_from', '<=', day)]))
		.where((where) => where.or([where('active_to', 'is', null), where('active_to', '>=', day)]))
		.orderBy('position')
		.orderBy(vietnameseOrder('name'))
		.execute();
}

export async function findUnit(tx: ReadTx, id: string): Promise<Unit | undefined> {
	return unitsOf(tx).where('id', '=', id).executeTakeFirst();
}

/** A new unit stands after all others. */
export async function insertUnit(tx: Tx, id: string, unit: NewUnit): Promise<void> {
	await tx
		.insertInto('units')
		.values({
			id,
			name: unit.name,
			short_name: unit.shortName,
			code: unit.code,
			kind: unit.kind,
			active_from: unit.activeFrom,
			active_to: null,
			position: sql<number>`(select coalesce(max(position), 0) + 1 from units)`
		})
		.execute();
}

/** Changes and audits in one statement; undefined when the unit is gone or no longer at the version the person saw. */
export async function updateUnit(tx: Tx, unit: UnitChange): Promise<{ version: number } | undefined> {
	return writeAudited(
		tx,
		{ subject: { type: 'unit', id: unit.id }, data: { ...unit } },
		(part) =>
			sql<{ version: number }>`with changed as (
			update units set name = ${unit.name}, short_name = ${unit.shortName}, code = ${unit.code}, kind = ${unit.kind},
				active_from = ${unit.activeFrom}, active_to = ${unit.activeTo}, version = version + 1
			where id = ${unit.id} and version = ${unit.version} returning version
		), audited as (${part('changed')})
		select version from changed`
	);
}

/** The ids of all units in their order, held until the transaction ends. */
export async function holdOrder(tx: Tx): Promise<string[]> {
	const rows = await tx.selectFrom('units').select('id').orderBy('position').orderBy(vietnameseOrder('name')).forUpdate().execute();
	return rows.map(({ id }) => id);
}

/** Numbers the units in this order; one that keeps its place is not touched. */
export async function updateOrder(tx: Tx, ids: readonly string[]): Promise<void> {
	await sql`update units u set position = o.place from unnest(${[...ids]}::uuid[]) with ordinality as o (id, place)
		where u.id = o.id and u.position <> o.place`.execute(tx);
}

function unitsOf(tx: ReadTx) {
	return tx
		.selectFrom('units')
		.select(['id', 'name', 'short_name as shortName', 'code', 'kind', 'position', 'active_from as activeFrom', 'active_to as activeTo', 'version']);
}
