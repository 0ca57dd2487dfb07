import { activitiesOfPlan } from '#lib/features/activities/server/service/view-activities.ts';
import { listRecognised } from '#lib/features/movements/server/service/list-recognised.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { dayIn } from '#lib/server/clock.ts';
import { actsForOffice, type Context, unitOf } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { ModelSource } from '../../model.ts';
import { NAME_MAX, REASON_MAX, WORD_MAX } from '../../limits.ts';
import { type NewModel } from '../../schema.ts';

const PLANS = 10;
type Found = ModelSource & NewModel;

/** What may become a model in one press: whoever was recognised, and what was done in the newest plans; each once. A unit is offered its own. */
export async function readModelSources(ctx: Context): Promise<ModelSource[]> {
	const taken = await readOnly(ctx, async (tx) => {
		const rows = await tx.selectFrom('models').select(['nomination_id', 'activity_id']).where('dropped_at', 'is', null).execute();
		return new Set(rows.flatMap((row) => [`nomination ${row.nomination_id}`, `activity ${row.activity_id}`]));
	});
	const open = (await allSources(ctx)).filter(({ key, unitId }) => !taken.has(key) && mayTake(ctx, unitId));
	return open.map(({ key, title, from }) => ({ key, title, from }));
}

export async function findSource(ctx: Context, key: string): Promise<NewModel> {
	const found = (await allSources(ctx)).find((one) => one.key === key);
	if (!found) throw new Problem('model.source-gone');
	return found;
}

function mayTake({ actor }: Context, unitId: string): boolean {
	return actsForOffice(actor) || unitOf(actor) === unitId;
}

function allSources(ctx: Context): Promise<Found[]> {
	return readOnly(ctx, async (tx) => [...(await recognised(tx)), ...(await done(tx, ctx))]);
}

async function recognised(tx: ReadTx): Promise<Found[]> {
	const words = messagesIn('vi').models;
	return (await listRecognised(tx)).map(({ id, name, model, movement, year, unitId, achievement, nominatedAt }) => {
		const from = words.fromMovement(movement, year);
		const said = {
			unitId,
			kind: movement.slice(0, WORD_MAX),
			field: '',
			startedOn: dayIn(nominatedAt),
			changed: achievement,
			source: from.slice(0, REASON_MAX)
		};
		return { ...said, key: `nomination ${id}`, title: model || name, name: model || name, from };
	});
}

async function done(tx: ReadTx, ctx: Context): Promise<Found[]> {
	const plans = await tx.selectFrom('plans').select(['id', 'title']).orderBy('confirmed_at', 'desc').limit(PLANS).execute();
	const all: Found[] = [];
	for (const { id, title } of plans) {
		for (const one of await activitiesOfPlan(tx, id, ctx)) {
			if (one.state !== 'done' || one.doneOn === null) continue;
			const said = { kind: '', field: '', changed: '', source: title.slice(0, REASON_MAX), startedOn: one.doneOn, unitId: one.unit.id };
			all.push({ ...said, key: `activity ${one.id}`, title: one.name, name: one.name.slice(0, NAME_MAX), from: title });
		}
	}
	return all;
}
