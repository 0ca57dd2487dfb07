import { criticismFigures } from '@kheo/core';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Criticism, Opinion } from '../criticism.ts';

export type Which = { readonly id?: string; readonly bodyId?: string; readonly unitId?: string; readonly publicOnly?: boolean };

/** Drafts that were put to bodies with their opinions, the newest first. */
export async function listCriticisms(tx: ReadTx, { id, bodyId, unitId, publicOnly }: Which): Promise<Criticism[]> {
	const rows = await tx
		.selectFrom('criticisms as c')
		.innerJoin('supervisory_bodies as b', 'b.id', 'c.body_id')
		.leftJoin('units as u', 'u.id', 'c.unit_id')
		.select(['c.id', 'c.version', 'c.title', 'c.words', 'b.id as bodyId', 'b.name as bodyName', 'u.id as unitId', 'u.name as unitName'])
		.select(['c.draft_name as draftName', 'c.asked_on as askedOn', 'c.due', 'c.is_public as isPublic', 'c.closed_on as closedOn'])
		.$if(id !== undefined, (query) => query.where('c.id', '=', id ?? ''))
		.$if(bodyId !== undefined, (query) => query.where('c.body_id', '=', bodyId ?? ''))
		.$if(unitId !== undefined, (query) => query.where('c.unit_id', '=', unitId ?? ''))
		.$if(publicOnly === true, (query) => query.where('c.is_public', '=', true))
		.orderBy('c.asked_on', 'desc')
		.orderBy('c.id', 'desc')
		.limit(200)
		.execute();
	const opinions = await opinionsOf(
		tx,
		rows.map((row) => row.id)
	);
	return rows.map(({ bodyId: body, bodyName, unitId: unit, unitName, ...row }) => ({
		...row,
		body: { id: body, name: bodyName },
		unit: unit === null ? null : { id: unit, name: unitName ?? '' },
		opinions: opinions.get(row.id) ?? [],
		figures: criticismFigures(opinions.get(row.id) ?? [])
	}));
}

async function opinionsOf(tx: ReadTx, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Opinion[]>> {
	if (ids.length === 0) return new Map();
	const rows = await tx
		.selectFrom('criticism_opinions')
		.select(['criticism_id as of', 'id', 'version', 'place', 'words', 'said_on as saidOn', 'answer', 'reason', 'answered_on as answeredOn'])
		.where('criticism_id', 'in', ids)
		.orderBy('id')
		.execute();
	return Map.groupBy(rows, ({ of }) => of);
}

/** The draft, held until the transaction ends: opinions, answers and the closing come one after another. */
export async function lockCriticism(tx: Tx, id: string) {
	const found = await tx.selectFrom('criticisms').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
	if (!found) throw new Problem('criticism.not-found');
	return found;
}
