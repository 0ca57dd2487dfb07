import type { Selectable } from 'kysely';
import { type ModelPlace, type ModelYear, modelStanding, type PlainDate } from '@kheo/core';
import { dayIn } from '#lib/server/clock.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { ModelsTable } from '#lib/server/database/tables/models.ts';
import { Problem } from '#lib/server/problem.ts';
import type { DeskPair, PublicModel } from '../model.ts';

export type ModelRow = Selectable<ModelsTable>;

export async function getModelRow(tx: ReadTx, id: string) {
	const row = await tx
		.selectFrom('models as m')
		.innerJoin('units', 'units.id', 'm.unit_id')
		.selectAll('m')
		.select('units.name as unit')
		.where('m.id', '=', id)
		.where('m.dropped_at', 'is', null)
		.executeTakeFirst();
	if (!row) throw new Problem('model.not-found');
	return row;
}

export async function listPlaces(tx: ReadTx, modelId: string): Promise<ModelPlace[]> {
	return tx
		.selectFrom('model_places')
		.select(['id', 'words', 'latitude', 'longitude', 'since', 'adopted_by as adoptedBy'])
		.where('model_id', '=', modelId)
		.where('removed_at', 'is', null)
		.orderBy('id')
		.execute();
}

export async function listYears(tx: ReadTx, modelId: string): Promise<ModelYear[]> {
	const years = tx.selectFrom('model_years').select(['year', 'people', 'households', 'businesses', 'how_known as howKnown']);
	return years.where('model_id', '=', modelId).orderBy('year', 'desc').execute();
}

export async function listPairs(tx: ReadTx, modelId: string): Promise<DeskPair[]> {
	const rows = await tx.selectFrom('model_pairs').selectAll().where('model_id', '=', modelId).where('removed_at', 'is', null).orderBy('id').execute();
	return rows.map(({ id, caption, ...row }) => ({
		id,
		caption,
		before: { alt: row.before_alt, on: row.before_on },
		after: row.after_on === null ? null : { alt: row.after_alt ?? '', on: row.after_on }
	}));
}

/** What the people may read, the newest first: approved, and not taken back. */
export async function listPublicModels(tx: ReadTx, today: PlainDate, id: string | null = null): Promise<PublicModel[]> {
	const rows = await tx
		.selectFrom('models')
		.select(['id', 'copy', 'published_at'])
		.where('copy', 'is not', null)
		.where('withdrawn_at', 'is', null)
		.$if(id !== null, (all) => all.where('id', '=', id ?? ''))
		.orderBy('published_at', 'desc')
		.orderBy('id')
		.execute();
	return rows.flatMap(({ id: own, copy, published_at: at }) =>
		copy === null || at === null ? [] : [{ ...copy, id: own, approvedOn: dayIn(at), standing: standingOf(copy, today) }]
	);
}

function standingOf({ endedOn, places }: Pick<PublicModel, 'endedOn' | 'places'>, today: PlainDate) {
	return modelStanding(
		endedOn,
		places.some(({ adoptedBy }) => adoptedBy !== ''),
		today
	);
}
