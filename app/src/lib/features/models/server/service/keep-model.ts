import { listActiveUnits } from '#lib/features/agencies/server/service.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { brokenConstraint, Problem } from '#lib/server/problem.ts';
import type { ModelChange, NewModel } from '../../schema.ts';
import { changeModel, requireUnit } from '../change-model.ts';
import { findSource } from './model-sources.ts';

type From = { readonly nominationId?: string; readonly activityId?: string };

/** A unit writes down a model of its own, or the Office one of any unit. */
export async function keepModel(ctx: Context, form: NewModel, key = ''): Promise<string> {
	requireUnit(ctx, form.unitId);
	return inTransaction(ctx, 'model.kept', (tx) => onceFor(tx, key, () => insertModel(tx, ctx, form)));
}

/** One who was recognised, or an activity of a plan, becomes a model in one press; what it changed is still to be written. */
export async function takeAsModel(ctx: Context, { key: source }: { readonly key: string }, key = ''): Promise<string> {
	const found = await findSource(ctx, source);
	requireUnit(ctx, found.unitId);
	const [kind, id = ''] = source.split(' ');
	return inTransaction(ctx, 'model.taken', (tx) =>
		onceFor(tx, key, () => insertModel(tx, ctx, found, kind === 'nomination' ? { nominationId: id } : { activityId: id }))
	);
}

async function insertModel(tx: Tx, ctx: Context, form: NewModel, { nominationId = '', activityId = '' }: From = {}): Promise<string> {
	await requireActive(tx, ctx, form);
	const id = newId();
	const { unitId, startedOn, name, kind, field, changed, source } = form;
	const said = { unit_id: unitId, name, kind, field, started_on: startedOn, changed, source };
	await tx
		.insertInto('models')
		.values({ id, ...said, nomination_id: nominationId || null, activity_id: activityId || null, entered_at: ctx.now, entered_by: actorName(ctx.actor) })
		.execute()
		.catch(refuseTwice);
	await audit(tx, { subject: { type: 'model', id }, data: { ...said, nominationId, activityId } });
	return id;
}

export async function changeFacts(ctx: Context, id: string, { version, ...form }: ModelChange, key = ''): Promise<void> {
	requireUnit(ctx, form.unitId);
	const { unitId, startedOn, endedOn, endedBecause, name, kind, field, changed, source } = form;
	if (endedOn !== null && (endedOn < startedOn || endedOn > ctx.today || endedBecause === '')) throw new Problem('model.end-wrong');
	const set = { name, kind, field, changed, source, unit_id: unitId, started_on: startedOn, ended_on: endedOn, ended_because: endedOn ? endedBecause : '' };
	return changeModel(ctx, 'model.changed', { id, version }, key, async (tx, row) => {
		if (row.unit_id !== unitId) await requireActive(tx, ctx, form);
		return { set, data: set };
	}).catch(refuseTwice);
}

async function requireActive(tx: Tx, ctx: Context, { unitId, startedOn }: Pick<NewModel, 'unitId' | 'startedOn'>): Promise<void> {
	if (startedOn > ctx.today) throw new Problem('model.end-wrong');
	if (!(await listActiveUnits(tx, ctx.today)).some(({ id }) => id === unitId)) throw new Problem('model.unit-missing');
}

function refuseTwice(error: unknown): never {
	const broken = brokenConstraint(error);
	if (broken === 'models_named_once') throw new Problem('model.twice', { cause: error });
	if (broken === 'models_of_nomination' || broken === 'models_of_activity') throw new Problem('model.taken-twice', { cause: error });
	throw error;
}

/** Entered by mistake: it goes from the desk. What was ever public is taken back with a reason instead. */
export async function dropModel(ctx: Context, id: string, { version }: { readonly version: number }, key = ''): Promise<void> {
	return changeModel(ctx, 'model.dropped', { id, version }, key, async (_, row) => {
		if (row.copy !== null) throw new Problem('model.not-now');
		return { set: { dropped_at: ctx.now } };
	});
}
