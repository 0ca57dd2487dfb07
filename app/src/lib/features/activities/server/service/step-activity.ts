import { stepFault } from '@kheo/core';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { StepInput } from '../../schema.ts';
import { type Key, requireOwnOrOffice } from './access.ts';
import { holdVersion } from './held-activity.ts';

/** Says what became of an activity: held, changed, postponed, cancelled, or again as registered. Its history keeps every step with its reason. */
export async function stepActivity(ctx: Context, key: Key, step: StepInput, requestKey = ''): Promise<void> {
	requireOwnOrOffice(ctx, key);
	return inTransaction(ctx, `activity.${step.state}`, (tx) =>
		onceFor(tx, requestKey, async () => {
			const { held, row } = await holdVersion(tx, key, step);
			const fault = stepFault(held.state, step, ctx.today);
			if (fault) throw new Problem(`activity.${fault}`);
			const registered = held.state === 'planned' && row ? row : held;
			const scheduled = step.state === 'done' ? null : step.scheduled || null;
			const words = { name: registered.name, scheduled: scheduled ?? registered.scheduled, place: registered.place };
			await tx
				.updateTable('activities')
				.set({ ...words, state: step.state, version: held.version + 1 })
				.where('id', '=', held.id)
				.execute();
			const said = { state: step.state, on_day: step.on, reason: step.reason, scheduled };
			await tx
				.insertInto('activity_steps')
				.values({ id: newId(), activity_id: held.id, ...said, said_at: ctx.now, said_by: actorName(ctx.actor) })
				.execute();
			await audit(tx, { subject: { type: 'activity', id: held.id }, data: { ...key, from: held.state, ...said } });
		})
	);
}
