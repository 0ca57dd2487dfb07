import { dayOf, type PlainDate, type WorkingCalendar } from '@kheo/core';
import { readPlanActivities } from '#lib/features/activities/server/service/view-activities.ts';
import { listActiveUnits } from '#lib/features/agencies/server/service.ts';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import { readPlans } from '#lib/features/plans/server/service.ts';
import type { StaffMember } from '#lib/features/staff/staff.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { DutyChange, DutySession } from '../../duty-session.ts';
import { listChanges, listSessions } from '../queries.ts';
import { mayKeep, ownUnit } from '../require-keeper.ts';
import { choiceFor } from './staff-session.ts';

/** "2023-10" → its first and last day. */
function daysOfMonth(month: string): { readonly from: PlainDate; readonly to: PlainDate } {
	const [year, at] = [Number(month.slice(0, 4)), Number(month.slice(5))];
	const from = dayOf(year, at, 1);
	const to = [31, 30, 29, 28].map((day) => dayOf(year, at, day)).find((day) => day !== null);
	if (!from || !to) throw new Problem('page.not-found');
	return { from, to };
}

/** The sessions of a month: of one unit with those of the agency, or of all. A unit's person is given their own. */
export function readSessions(
	ctx: Context,
	month: string,
	unitId: string | null
): Promise<{ readonly sessions: DutySession[]; readonly calendar: WorkingCalendar; readonly unitId: string | null }> {
	const of = ownUnit(ctx) ?? unitId;
	return readOnly(ctx, async (tx) => ({
		sessions: await listSessions(tx, { ...daysOfMonth(month), unitId: of }),
		calendar: await agencyCalendar(tx),
		unitId: of
	}));
}

export type SessionView = {
	readonly session: DutySession;
	readonly calendar: WorkingCalendar;
	readonly choice: readonly StaffMember[];
	readonly changes: readonly DutyChange[];
	readonly mayKeep: boolean;
};

export function readSession(ctx: Context, id: string): Promise<SessionView> {
	return readOnly(ctx, async (tx) => {
		const [session] = await listSessions(tx, { id, unitId: ownUnit(ctx) });
		if (!session) throw new Problem('duty-session.not-found');
		const keeps = mayKeep(ctx, session);
		return {
			session,
			calendar: await agencyCalendar(tx),
			choice: keeps ? await choiceFor(tx, session) : [],
			changes: await listChanges(tx, id),
			mayKeep: keeps
		};
	});
}

/** What the form of a new session offers: units, and where it is counted. */
export async function readOpening(ctx: Context) {
	const own = ownUnit(ctx);
	const isOffice = actsForOffice(ctx.actor);
	if (own === null && !isOffice) return null;
	const units = (await readOnly(ctx, (tx) => listActiveUnits(tx, ctx.today))).filter(({ id }) => own === null || id === own);
	const plans = [];
	for (const { id, title } of await readPlans(ctx)) {
		const { activities } = await readPlanActivities(ctx, id);
		plans.push({ id, title, activities: activities.map((one) => ({ id: one.id, name: one.name, unit: one.unit.name })) });
	}
	return { units: units.map(({ id, name }) => ({ id, name })), plans, isOffice };
}
