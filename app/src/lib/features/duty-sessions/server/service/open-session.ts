import { addDays, daysBetween, isWorkingDay, type PlainDate } from '@kheo/core';
import { isActivityOf } from '#lib/features/activities/server/service/find-place.ts';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { NewSession } from '../../schema.ts';
import { requireKeeper } from '../require-keeper.ts';

/** Half a year of Sundays at once, and no more. */
const most = 26;

/** Plans a session, or one every week; a working day is asked about first, for duty on it earns no leave. Returns the id of the first. */
export async function openSession(ctx: Context, session: NewSession, key = ''): Promise<string> {
	const { unitId, forAgency, starts, ends, on, until, onWorkingDay } = session;
	requireKeeper(ctx, { unit: { id: unitId, name: '' }, forAgency });
	if (ends <= starts) throw new Problem('duty-session.ends-before');
	const days = weekly(on, until);
	if (days.length > most) throw new Problem('duty-session.too-many');
	return inTransaction(ctx, 'duty-session.opened', (tx) =>
		onceFor(tx, key, async () => {
			if (!(await tx.selectFrom('units').select('id').where('id', '=', unitId).executeTakeFirst())) throw new Problem('unit.not-found');
			await requireCounted(tx, session);
			const calendar = await agencyCalendar(tx);
			if (!onWorkingDay && days.some((day) => isWorkingDay(day, calendar))) throw new Problem('duty-session.on-working-day');
			const ids = await insert(tx, ctx, session, days);
			await audit(tx, { subject: { type: 'duty-session', id: ids[0] ?? '' }, data: { unit: unitId, forAgency, days, starts, ends, ids } });
			return ids[0] ?? '';
		})
	);
}

async function insert(tx: Tx, ctx: Context, session: NewSession, days: readonly PlainDate[]): Promise<string[]> {
	const { title, unitId, forAgency, counts, starts, ends, place, leavePercent } = session;
	const of = { title, unit_id: unitId, for_agency: forAgency, plan_id: counts.planId, activity_id: counts.activityId };
	const when = { starts, ends, place, leave_percent: leavePercent, entered_at: ctx.now, entered_by: actorName(ctx.actor) };
	const rows = days.map((day) => ({ id: newId(), ...of, ...when, held_on: day }));
	await tx.insertInto('duty_sessions').values(rows).execute();
	return rows.map(({ id }) => id);
}

async function requireCounted(tx: Tx, { counts: { planId, activityId }, unitId }: NewSession): Promise<void> {
	if (planId === null) return;
	if (!(await tx.selectFrom('plans').select('id').where('id', '=', planId).executeTakeFirst())) throw new Problem('plan.not-found');
	if (activityId !== null && !(await isActivityOf(tx, { id: activityId, planId, unitId }))) throw new Problem('duty-session.activity-elsewhere');
}

function weekly(on: PlainDate, until: PlainDate | null): PlainDate[] {
	const weeks = until === null ? 0 : Math.floor(daysBetween(on, until) / 7);
	return Array.from({ length: Math.min(Math.max(weeks, 0), most) + 1 }, (_, week) => addDays(on, week * 7));
}
