import { dutyMinutes, type HeldSession, type PlainDate } from '@kheo/core';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { listSessions } from '../queries.ts';

export type CountedSession = HeldSession & { readonly activityId: string | null; readonly title: string; readonly on: PlainDate };

/** The sessions that a unit held for a plan and noted, for whoever reports on them. */
export async function heldSessions(tx: ReadTx, { planId, unitId }: { readonly planId: string; readonly unitId: string }): Promise<CountedSession[]> {
	const sessions = (await listSessions(tx, { planId })).filter(
		({ unit, notedAt, cancelReason }) => unit.id === unitId && notedAt !== null && cancelReason === null
	);
	return sessions.map(({ activityId, title, on, filesHandled, peopleAdvised, posts, ...times }) => {
		const present = posts.filter(({ attendance }) => attendance === 'present').length;
		return { activityId, title, on, filesHandled, peopleAdvised, minutes: present * dutyMinutes(times) };
	});
}
