import { actorKey, type Context, unitOf } from '#lib/server/context.ts';
import { askedTogether } from '#lib/server/database/asked-together.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { Problem } from '#lib/server/problem.ts';
import type { DeskModel, ModelLine, PublicModel, Suggestions } from '../../model.ts';
import { getModelRow, listPairs, listPlaces, listPublicModels, listYears } from '../queries.ts';
import { lacksOf } from './approve-model.ts';

/** Every model of the desk, what waits for approval first; a unit sees its own. */
export function readModels(ctx: Context): Promise<ModelLine[]> {
	return readOnly(ctx, async (tx) => {
		const rows = await tx
			.selectFrom('models as m')
			.innerJoin('units', 'units.id', 'm.unit_id')
			.select(['m.id', 'm.name', 'm.kind', 'm.state', 'units.name as unit', 'm.withdrawn_at as withdrawnAt', 'm.published_at as publishedAt'])
			.where('m.dropped_at', 'is', null)
			.$if(isUnit(ctx), (all) => all.where('m.unit_id', '=', unitOf(ctx.actor) ?? ''))
			.orderBy((of) => of('m.state', '=', 'proposed'), 'desc')
			.orderBy('m.id', 'desc')
			.execute();
		return rows.map(({ withdrawnAt, publishedAt, ...row }) => ({
			...row,
			isPublic: publishedAt !== null && withdrawnAt === null,
			isWithdrawn: withdrawnAt !== null
		}));
	});
}

export function readModel(ctx: Context, id: string): Promise<DeskModel> {
	return readOnly(ctx, async (tx) => {
		const { name, kind, field, unit, changed, source, state, version, ...row } = await getModelRow(tx, id);
		if (isUnit(ctx) && unitOf(ctx.actor) !== row.unit_id) throw new Problem('model.not-found');
		const [places, years, pairs] = [await listPlaces(tx, id), await listYears(tx, id), await listPairs(tx, id)];
		const days = { startedOn: row.started_on, endedOn: row.ended_on, endedBecause: row.ended_because };
		const said = { returnedBecause: row.returned_because, withdrawnBecause: row.withdrawn_because };
		const hands = { proposedBy: row.proposed_by, proposedByMe: row.proposed_by_id === actorKey(ctx.actor), approvedBy: row.approved_by };
		const stands = { state, version, unitId: row.unit_id, isPublic: row.copy !== null && row.withdrawn_at === null, lacks: lacksOf(changed, places) };
		return { id, name, kind, field, unit, changed, source, ...days, places, years, pairs, ...said, ...hands, ...stands };
	});
}

/** Words of kind and field that the agency uses already. */
export function readSuggestions(ctx: Context): Promise<Suggestions> {
	return readOnly(ctx, async (tx) => {
		const [kinds, fields] = [await usedWords(tx, 'kind'), await usedWords(tx, 'field')];
		return { kinds, fields };
	});
}

async function usedWords(tx: ReadTx, column: 'kind' | 'field'): Promise<string[]> {
	const rows = await tx.selectFrom('models').select(column).distinct().where(column, '<>', '').where('dropped_at', 'is', null).orderBy(column).execute();
	return rows.map((row) => String(row[column]));
}

export function readPublicModels(ctx: Context): Promise<PublicModel[]> {
	return askedTogether(ctx.db, `models ${ctx.agencyId} ${ctx.today}`, () => readOnly(ctx, (tx) => listPublicModels(tx, ctx.today)));
}

export async function readPublicModel(ctx: Context, id: string): Promise<PublicModel> {
	const [found] = await readOnly(ctx, (tx) => listPublicModels(tx, ctx.today, id));
	if (!found) throw new Problem('people.not-public');
	return found;
}

/** A photo of a pair (`before.jpg`, `after.jpg`): for everybody where the pair is public, else for whoever may open the model. */
export async function readPairPhoto(ctx: Context, modelId: string, pairId: string, file: string, isDesk: boolean): Promise<Uint8Array<ArrayBuffer>> {
	const column = file === 'before.jpg' ? 'before_sha256' : file === 'after.jpg' ? 'after_sha256' : null;
	if (column === null) throw new Problem('people.not-public');
	const known = isDesk ? (await readModel(ctx, modelId)).pairs : (await readPublicModel(ctx, modelId)).pairs;
	if (!known.some(({ id }) => id === pairId)) throw new Problem(isDesk ? 'model.not-found' : 'people.not-public');
	const row = await readOnly(ctx, (tx) =>
		tx.selectFrom('model_pairs').select(column).where('id', '=', pairId).where('model_id', '=', modelId).executeTakeFirst()
	);
	const sha256 = row?.[column];
	const bytes = sha256 && (await readStored(ctx, sha256));
	if (!bytes) throw new Problem('people.not-public');
	return bytes;
}

export type ModelCounts = { readonly public: number; readonly waiting: number };
export async function countModels(ctx: Context): Promise<ModelCounts> {
	const all = await readModels(ctx);
	return { public: all.filter(({ isPublic }) => isPublic).length, waiting: all.filter(({ state }) => state === 'proposed').length };
}

function isUnit({ actor }: Context): boolean {
	return actor.kind === 'user' && actor.role === 'unit';
}
