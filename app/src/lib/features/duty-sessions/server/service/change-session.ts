import { isWorkingDay } from '@kheo/core';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { DutySession } from '../../duty-session.ts';
import type { Move } from '../../schema.ts';
import { lockSession } from '../queries.ts';
import { requireKeeper } from '../require-keeper.ts';

/** Another day, other hours or another place, with the reason; the people stay on duty. */
export async function moveSession(ctx: Context, id: string, { version, on, starts, ends, place, reason, onWorkingDay }: Move, key = ''): Promise<void> {
	if (ends <= starts) throw new Problem('duty-session.ends-before');
	return inTransaction(ctx, 'duty-session.moved', (tx) =>
		onceFor(tx, key, async () => {
			const session = await requireOpen(tx, ctx, id, version);
			if (!onWorkingDay && isWorkingDay(on, await agencyCalendar(tx))) throw new Problem('duty-session.on-working-day');
			const was = { on: session.on, starts: session.starts, ends: session.ends, place: session.place };
			await tx
				.updateTable('duty_sessions')
				.set({ held_on: on, starts, ends, place, version: version + 1 })
				.where('id', '=', id)
				.execute();
			const changed = { session_id: id, kind: 'move', was: jsonOf(was), reason, changed_at: ctx.now, changed_by: actorName(ctx.actor) } as const;
			await tx
				.insertInto('duty_changes')
				.values({ id: newId(), ...changed })
				.execute();
			await audit(tx, { subject: { type: 'duty-session', id }, data: { was, on, starts, ends, place, reason } });
		})
	);
}

/** A session that is not held keeps its line in the roster, with the reason. */
export async function cancelSession(
	ctx: Context,
	id: string,
	{ version, reason }: { readonly version: number; readonly reason: string },
	key = ''
): Promise<void> {
	return inTransaction(ctx, 'duty-session.cancelled', (tx) =>
		onceFor(tx, key, async () => {
			await requireOpen(tx, ctx, id, version);
			await tx
				.updateTable('duty_sessions')
				.set({ cancelled_at: ctx.now, cancel_reason: reason, version: version + 1 })
				.where('id', '=', id)
				.execute();
			await audit(tx, { subject: { type: 'duty-session', id }, data: { reason } });
		})
	);
}

/** Held until the transaction ends; neither cancelled nor noted, and as the actor saw it. */
async function requireOpen(tx: Tx, ctx: Context, id: string, version: number): Promise<DutySession> {
	const session = await lockSession(tx, id);
	requireKeeper(ctx, session);
	if (session.version !== version || session.cancelReason !== null || session.notedAt !== null) throw new Problem('duty-session.moved');
	return session;
}
