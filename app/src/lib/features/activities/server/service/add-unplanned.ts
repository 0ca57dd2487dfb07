import { noParticipants } from '@kheo/core';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { UnplannedInput } from '../../schema.ts';
import { type Key, requireOwnOrOffice } from './access.ts';
import { findOwed } from '../queries.ts';

/** Adds something that nobody registered; it is marked as such everywhere and never counted among what was planned. */
export async function addUnplanned(ctx: Context, key: Key, { name, scheduled, place, reason }: UnplannedInput, requestKey = ''): Promise<string> {
	requireOwnOrOffice(ctx, key);
	return inTransaction(ctx, 'activity.added', (tx) =>
		onceFor(tx, requestKey, async () => {
			if (!(await findOwed(tx, key))) throw new Problem('submission.not-found');
			const id = newId();
			const made = { created_at: ctx.now, created_by: actorName(ctx.actor) };
			const owed = { obligation_id: key.obligationId, unit_id: key.unitId };
			const empty = { participants: jsonOf(noParticipants), checklist: jsonOf([]) };
			await tx
				.insertInto('activities')
				.values({ id, ...owed, registered: false, name, scheduled, place, state: 'planned', ...empty, ...made })
				.execute();
			const step = { state: 'planned', on_day: ctx.today, reason, scheduled: null, said_at: ctx.now, said_by: made.created_by } as const;
			await tx
				.insertInto('activity_steps')
				.values({ id: newId(), activity_id: id, ...step })
				.execute();
			await audit(tx, { subject: { type: 'activity', id }, data: { ...key, name, scheduled, place, reason } });
			return id;
		})
	);
}
