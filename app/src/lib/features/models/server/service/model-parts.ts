import { keepPhoto, type Photo } from '#lib/features/feedback/server/service/keep-photo.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { insertFile } from '#lib/server/files/files.ts';
import { Problem } from '#lib/server/problem.ts';
import type { After, NewPair, NewPlace, Part, YearCounts } from '../../schema.ts';
import { changeModel } from '../change-model.ts';

/** Where it runs, or who took it over elsewhere. */
export function addPlace(ctx: Context, id: string, { version, words, coordinates, since, adoptedBy }: NewPlace, key = ''): Promise<void> {
	return changeModel(ctx, 'model.place-added', { id, version }, key, async (tx) => {
		const at = { latitude: coordinates?.latitude ?? null, longitude: coordinates?.longitude ?? null };
		await tx
			.insertInto('model_places')
			.values({ id: newId(), model_id: id, words, ...at, since, adopted_by: adoptedBy, entered_at: ctx.now })
			.execute();
		return { set: {}, data: { words, ...at, since, adoptedBy } };
	});
}

export function removePlace(ctx: Context, id: string, { version, id: placeId }: Part, key = ''): Promise<void> {
	return changeModel(ctx, 'model.place-removed', { id, version }, key, async (tx) => {
		const gone = tx.updateTable('model_places').set({ removed_at: ctx.now }).where('id', '=', placeId).where('model_id', '=', id);
		if ((await gone.where('removed_at', 'is', null).executeTakeFirst()).numUpdatedRows === 0n) throw new Problem('model.moved');
		return { set: {}, data: { place: placeId } };
	});
}

/** Whom it served in a year and how that is known; said again, the new counts stand in the place of the old, which stay in the log. */
export function sayYear(ctx: Context, id: string, { version, year, howKnown, ...served }: YearCounts, key = ''): Promise<void> {
	return changeModel(ctx, 'model.year-said', { id, version }, key, async (tx, row) => {
		if (year > Number(ctx.today.slice(0, 4)) || year < Number(row.started_on.slice(0, 4))) throw new Problem('model.year-wrong');
		if (howKnown === '' || Object.values(served).every((count) => count === null)) throw new Problem('model.count-missing');
		const said = { ...served, how_known: howKnown, entered_at: ctx.now, entered_by: actorName(ctx.actor) };
		await tx
			.insertInto('model_years')
			.values({ model_id: id, year, ...said })
			.onConflict((conflict) => conflict.columns(['agency_id', 'model_id', 'year']).doUpdateSet(said))
			.execute();
		return { set: {}, data: { year, howKnown, ...served } };
	});
}

export function removeYear(ctx: Context, id: string, { version, year }: { readonly version: number; readonly year: number }, key = ''): Promise<void> {
	return changeModel(ctx, 'model.year-removed', { id, version }, key, async (tx) => {
		await tx.deleteFrom('model_years').where('model_id', '=', id).where('year', '=', year).execute();
		return { set: {}, data: { year } };
	});
}

/** A photo of before, and the same place after where there is one already; each with words for whoever does not see it, and the day on which it was taken. */
export async function addPair(ctx: Context, id: string, { version, caption, before, beforeAlt, beforeOn, ...form }: NewPair, key = ''): Promise<void> {
	const first = await photoOf(ctx, before, beforeAlt, beforeOn);
	if (!first) throw new Problem('model.pair-missing');
	const after = await photoOf(ctx, form.after, form.afterAlt, form.afterOn);
	refuseDays(ctx, first.on, after?.on);
	return changeModel(ctx, 'model.pair-added', { id, version }, key, async (tx) => {
		for (const one of [first, after]) if (one) await insertFile(tx, { ...one.photo, state: 'clean' });
		const pairId = newId();
		const said = { caption, before_sha256: first.photo.sha256, before_alt: first.alt, before_on: first.on, ...columnsOf(after) };
		await tx
			.insertInto('model_pairs')
			.values({ id: pairId, model_id: id, ...said, entered_at: ctx.now, entered_by: actorName(ctx.actor) })
			.execute();
		return { set: {}, data: { pair: pairId, ...said } };
	});
}

/** The photo of after, once there is one. */
export async function completePair(ctx: Context, id: string, { version, id: pairId, ...form }: After, key = ''): Promise<void> {
	const after = await photoOf(ctx, form.after, form.afterAlt, form.afterOn);
	if (!after) throw new Problem('model.pair-missing');
	return changeModel(ctx, 'model.pair-completed', { id, version }, key, async (tx) => {
		const open = tx.selectFrom('model_pairs').select('before_on').where('id', '=', pairId).where('model_id', '=', id).where('removed_at', 'is', null);
		const pair = await open.where('after_on', 'is', null).executeTakeFirst();
		if (!pair) throw new Problem('model.moved');
		refuseDays(ctx, pair.before_on, after.on);
		await insertFile(tx, { ...after.photo, state: 'clean' });
		await tx.updateTable('model_pairs').set(columnsOf(after)).where('id', '=', pairId).execute();
		return { set: {}, data: { pair: pairId, ...columnsOf(after) } };
	});
}

/** Taken out at once, of the public copy too: somebody in the picture may have asked. */
export function removePair(ctx: Context, id: string, { version, id: pairId }: Part, key = ''): Promise<void> {
	return changeModel(ctx, 'model.pair-removed', { id, version }, key, async (tx, { copy }) => {
		const gone = tx.updateTable('model_pairs').set({ removed_at: ctx.now }).where('id', '=', pairId).where('model_id', '=', id);
		if ((await gone.where('removed_at', 'is', null).executeTakeFirst()).numUpdatedRows === 0n) throw new Problem('model.moved');
		const rest = copy && { ...copy, pairs: copy.pairs.filter((pair) => pair.id !== pairId) };
		return { set: rest ? { copy: jsonOf(rest) } : {}, data: { pair: pairId } };
	});
}

type Taken = { readonly photo: Photo; readonly alt: string; readonly on: NonNullable<NewPair['beforeOn']> };

async function photoOf(ctx: Context, file: File | null | undefined, alt: string, on: NewPair['beforeOn']): Promise<Taken | null> {
	if (!file) return null;
	if (alt === '') throw new Problem('model.pair-alt-missing');
	if (on === null) throw new Problem('model.pair-days-wrong');
	return { photo: await keepPhoto(ctx, file), alt, on };
}

function refuseDays({ today }: Context, before: string, after: string = before): void {
	if (before > after || after > today) throw new Problem('model.pair-days-wrong');
}

function columnsOf(after: Taken | null) {
	return { after_sha256: after?.photo.sha256 ?? null, after_alt: after?.alt ?? null, after_on: after?.on ?? null };
}
