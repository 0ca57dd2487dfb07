import { sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import type { PublicEvent } from '../booking.ts';

export const calledOff = sql<boolean>`(d.cancelled_at is not null or coalesce(a.state = 'cancelled', false))`;

/** Events with the day, hours and place of the session they are one of, and whether it or the activity was called off, as that stands today. */
export function events(tx: ReadTx) {
	return tx
		.selectFrom('public_events as e')
		.leftJoin('duty_sessions as d', 'd.id', 'e.session_id')
		.leftJoin('activities as a', 'a.id', 'e.activity_id')
		.select(['e.id', 'e.version', 'e.title', 'e.note', 'e.seats', 'e.taken'])
		.select(calledOff.as('calledOff'))
		.select(({ fn, ref, eb }) => [
			fn.coalesce(ref('d.held_on'), ref('e.held_on')).as('on'),
			fn.coalesce(ref('d.starts'), ref('e.starts')).as('starts'),
			fn.coalesce(ref('d.place'), ref('e.place')).as('place'),
			eb('e.closed_at', 'is not', null).as('closed')
		])
		.orderBy(sql`coalesce(d.held_on, e.held_on)`)
		.orderBy(sql`coalesce(d.starts, e.starts)`);
}

type Row = Awaited<ReturnType<ReturnType<typeof events>['execute']>>[number];

export function asEvent({ calledOff: isCalledOff, closed, ...row }: Row): PublicEvent {
	return { ...row, isCalledOff, isClosed: Boolean(closed) };
}

export async function getEvent(tx: ReadTx, id: string): Promise<PublicEvent> {
	const row = await events(tx).where('e.id', '=', id).executeTakeFirst();
	if (!row) throw new Problem('booking.not-found');
	return asEvent(row);
}

/** Whose key covers name, telephone and mail address. */
export const bookerOf = (id: string) => `booking:${id}`;
