import { addDays } from '@kheo/core';
import { readFileSync } from 'node:fs';
import { listUnits } from '#lib/features/agencies/server/service.ts';
import type { NewModel, YearCounts } from '#lib/features/models/schema.ts';
import { approveModel, proposeModel } from '#lib/features/models/server/service/approve-model.ts';
import { keepModel } from '#lib/features/models/server/service/keep-model.ts';
import { addPlace, sayYear } from '#lib/features/models/server/service/model-parts.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { sampleUrl } from './sample-file.ts';

type Sample = {
	readonly model: Omit<NewModel, 'unitId' | 'startedOn'>;
	readonly unit: string;
	readonly daysRunning: number;
	readonly places: readonly string[];
	readonly served: Omit<YearCounts, 'version' | 'year'>;
};

/** One model of the sample with its places and whom it has served, which the leader let be public. Each step has its key, so that a killed load goes on; once it was public it is the players' own. */
export async function loadModel(office: Context, leader: Context): Promise<void> {
	const { model, unit, daysRunning, places, served } = JSON.parse(readFileSync(sampleUrl('model.json'), 'utf8')) as Sample;
	const unitId = (await readOnly(office, listUnits)).find(({ code }) => code === unit)?.id;
	if (!unitId || (await wasPublic(office, model.name))) return;
	const id = await keepModel(office, { ...model, unitId, startedOn: addDays(office.today, -daysRunning) }, key('kept'));
	let version = 1;
	for (const words of places) await addPlace(office, id, { version: version++, words, coordinates: null, since: null, adoptedBy: '' }, key(words));
	await sayYear(office, id, { ...served, version: version++, year: Number(office.today.slice(0, 4)) }, key('served'));
	await proposeModel(office, { id, version: version++ }, key('proposed'));
	await approveModel(leader, { id, version }, key('approved'));
}

async function wasPublic(office: Context, name: string): Promise<boolean> {
	const known = await readOnly(office, (tx) => tx.selectFrom('models').select('published_at').where('name', '=', name).executeTakeFirst());
	return (known?.published_at ?? null) !== null;
}

function key(step: string): string {
	return `sample model: ${step}`;
}
