import type { ModelCopy, ModelPlace } from '@kheo/core';
import { actorKey, actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Lack } from '../../model.ts';
import { changeModel, stepModel, type Which } from '../change-model.ts';
import { getModelRow, listPairs, listPlaces, listYears } from '../queries.ts';

type Reasoned = Which & { readonly reason: string };

/** What a model needs before the people can make something of it: a place, and what it changed. */
export function lacksOf(changed: string, places: readonly ModelPlace[]): Lack[] {
	return [...(places.length === 0 ? (['place'] as const) : []), ...(changed === '' ? (['changed'] as const) : [])];
}

/** Its unit or the Office puts it up; from now on it stands still until somebody else has looked. */
export function proposeModel(ctx: Context, which: Which, key = ''): Promise<void> {
	return changeModel(ctx, 'model.proposed', which, key, async (tx, row) => {
		if (row.state === 'approved') throw new Problem('model.not-now');
		if (lacksOf(row.changed, await listPlaces(tx, row.id)).length > 0) throw new Problem('model.lacks');
		return { set: { state: 'proposed', returned_because: null, proposed_by: actorName(ctx.actor), proposed_by_id: actorKey(ctx.actor) } };
	});
}

/** A leader or the Office, never whoever put it up: what stands there now is what the people read. */
export async function approveModel(ctx: Context, which: Which, key = ''): Promise<void> {
	requireApprover(ctx);
	return stepModel(ctx, 'model.approved', which, key, async (tx, row) => {
		if (row.state !== 'proposed') throw new Problem('model.not-now');
		if (row.proposed_by_id === actorKey(ctx.actor)) throw new Problem('model.alone');
		const copy = await copyOf(tx, row.id);
		const approved = { approved_by: actorName(ctx.actor), approved_by_id: actorKey(ctx.actor), published_at: ctx.now };
		return { set: { state: 'approved', copy: jsonOf(copy), ...approved, withdrawn_at: null, withdrawn_because: null }, data: { name: copy.name } };
	});
}

export async function returnModel(ctx: Context, { reason, ...which }: Reasoned, key = ''): Promise<void> {
	requireApprover(ctx);
	return stepModel(ctx, 'model.returned', which, key, async (_, row) => {
		if (row.state !== 'proposed') throw new Problem('model.not-now');
		return { set: { state: 'draft', returned_because: reason }, data: { reason } };
	});
}

/** No longer before the people, with the reason; it may be put right and approved anew. */
export async function withdrawModel(ctx: Context, { reason, ...which }: Reasoned, key = ''): Promise<void> {
	requireApprover(ctx);
	return stepModel(ctx, 'model.withdrawn', which, key, async (_, row) => {
		if (row.copy === null || row.withdrawn_at !== null) throw new Problem('model.not-now');
		return { set: { state: 'draft', withdrawn_at: ctx.now, withdrawn_because: reason }, data: { reason } };
	});
}

async function copyOf(tx: ReadTx, id: string): Promise<ModelCopy> {
	const { name, kind, field, unit, changed, source, ...row } = await getModelRow(tx, id);
	const pairs = (await listPairs(tx, id)).flatMap(({ after, ...pair }) => (after ? [{ ...pair, after }] : []));
	const days = { startedOn: row.started_on, endedOn: row.ended_on, endedBecause: row.ended_because };
	return { name, kind, field, unit, changed, source, ...days, places: await listPlaces(tx, id), years: await listYears(tx, id), pairs };
}

function requireApprover({ actor }: Context): void {
	if (!(actor.kind === 'user' && (actor.role === 'leader' || actsForOffice(actor)))) throw new Problem('actor.not-allowed');
}
