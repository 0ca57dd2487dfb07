import { readPublicCalendar } from '#lib/features/people/server/service/read-calendar.ts';
import { readSessions } from '#lib/features/duty-sessions/server/service/read-sessions.ts';
import { addDays, plainDate } from '@kheo/core';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { brokenConstraint, Problem } from '#lib/server/problem.ts';
import type { EventSource } from '../../booking.ts';
import type { NewEvent, Seats } from '../../schema.ts';

/** What may still be opened: see `sourcesToCome`. */
export async function readSources(ctx: Context): Promise<EventSource[]> {
	const open = await readOnly(ctx, (tx) => tx.selectFrom('public_events').select(['session_id', 'activity_id']).where('closed_at', 'is', null).execute());
	const taken = new Set(open.flatMap(({ session_id, activity_id }) => [`session ${session_id}`, `activity ${activity_id}`]));
	return (await sourcesToCome(ctx)).filter(({ key }) => !taken.has(key));
}

/** Sessions of this month and the next, and public activities that have a day, all still to come. */
async function sourcesToCome(ctx: Context): Promise<EventSource[]> {
	const month = ctx.today.slice(0, 7);
	const months = [month, addDays(plainDate(`${month}-01`), 31).slice(0, 7)];
	const sessions = [];
	for (const one of months) sessions.push(...(await readSessions(ctx, one, null)).sessions);
	const coming = sessions.filter(({ on, cancelReason }) => on >= ctx.today && cancelReason === null);
	const activities = (await readPublicCalendar(ctx)).flatMap(({ id, name, from, place, state }) =>
		from !== null && from >= ctx.today && state !== 'cancelled' ? [{ key: `activity ${id}`, title: name, on: from, place }] : []
	);
	return [...coming.map(({ id, title, on, place }) => ({ key: `session ${id}`, title, on, place })), ...activities];
}

/** Lets people book places: for a session, a public activity, or something that is only held for them. */
export async function openEvent(ctx: Context, form: NewEvent, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	const said = await sayWhat(ctx, form);
	return inTransaction(ctx, 'event.opened', (tx) =>
		onceFor(tx, key, async () => {
			const id = newId();
			await tx
				.insertInto('public_events')
				.values({ id, ...said, note: form.note, starts: form.starts, seats: form.seats, opened_at: ctx.now, opened_by: actorName(ctx.actor) })
				.onConflict((conflict) => conflict.doNothing())
				.returning('id')
				.executeTakeFirstOrThrow(() => new Problem('booking.opened-twice'));
			await audit(tx, { subject: { type: 'event', id }, data: { ...said, seats: form.seats } });
			return id;
		})
	);
}

async function sayWhat(ctx: Context, { source, title, on, place }: NewEvent) {
	const [kind, id = ''] = source.split(' ');
	if (source === '') {
		if (title === '' || on === null || on < ctx.today) throw new Problem('booking.day-missing');
		return { session_id: null, activity_id: null, title, held_on: on, place };
	}
	const found = (await sourcesToCome(ctx)).find((one) => one.key === source);
	if (!found) throw new Problem('booking.source-gone');
	const of = { session_id: kind === 'session' ? id : null, activity_id: kind === 'activity' ? id : null };
	return { ...of, title: (title || found.title).slice(0, 300), held_on: found.on, place: place || found.place };
}

/** More or fewer places; never fewer than are taken. */
export function changeSeats(ctx: Context, id: string, { version, seats }: Seats, key = ''): Promise<void> {
	return change(ctx, 'event.seats-changed', id, version, { seats }, key).catch((error: unknown) => {
		throw brokenConstraint(error) === 'public_events_full' ? new Problem('booking.seats-taken', { cause: error }) : error;
	});
}

/** Nobody books any more, and the people no longer see it; bookings that stand stay on the list. */
export function closeEvent(ctx: Context, id: string, { version }: { readonly version: number }, key = ''): Promise<void> {
	return change(ctx, 'event.closed', id, version, { closed_at: ctx.now }, key);
}

function change(
	ctx: Context,
	action: string,
	id: string,
	version: number,
	set: { readonly seats?: number; readonly closed_at?: Date },
	key: string
): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			const changing = tx.updateTable('public_events').set({ ...set, version: version + 1 });
			const done = await changing.where('id', '=', id).where('version', '=', version).where('closed_at', 'is', null).executeTakeFirst();
			if (done.numUpdatedRows === 0n) throw new Problem('booking.moved');
			await audit(tx, { subject: { type: 'event', id }, data: { seats: set.seats ?? null } });
		})
	);
}
