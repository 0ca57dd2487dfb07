import { newId } from '#lib/server/database/new-id.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { SeriesForm } from '../schema.ts';
import type { SeriesView } from '../view.ts';

/** In their order. Before anybody chose, there is one: numbers come from the province's document system. */
export async function listSeries(tx: ReadTx): Promise<SeriesView[]> {
	const rows = await tx
		.selectFrom('number_series')
		.select(['id', 'name', 'source', 'period', 'term', 'per_kind as perKind', 'kinds', 'body'])
		.orderBy('position')
		.execute();
	return rows.length > 0 ? rows : [{ id: '', name: '', source: 'province', period: 'year', term: null, perKind: false, kinds: [], body: null }];
}

/** The same for writing: the first one is stored when there is none yet. */
export async function ensureSeries(tx: Tx): Promise<SeriesView[]> {
	await tx
		.insertInto('number_series')
		.values({ id: newId(), name: '', source: 'province', period: 'year', term: null, per_kind: false, kinds: [], body: null, position: 1 })
		.onConflict((conflict) => conflict.columns(['agency_id', 'position']).doNothing())
		.execute();
	return listSeries(tx);
}

export async function insertSeries(tx: Tx, id: string, { name, source, period, term, perKind, kind, body }: SeriesForm, position: number): Promise<void> {
	await tx
		.insertInto('number_series')
		.values({ id, name, source, period, term: term || null, per_kind: perKind, kinds: kind ? [kind] : [], body: body || null, position })
		.execute();
}

/** False when there is none with this id. */
export async function updateSeries(tx: Tx, { id, name, source, period, term, perKind, kind, body }: SeriesForm): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('number_series')
		.set({ name, source, period, term: term || null, per_kind: perKind, kinds: kind ? [kind] : [], body: body || null })
		.where('id', '=', id)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}
