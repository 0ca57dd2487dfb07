import { writeXlsx } from '@kheo/documents/write-xlsx';
import { sql } from 'kysely';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { dayIn } from '#lib/server/clock.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { reveal } from '#lib/server/personal/reveal.ts';
import { Problem } from '#lib/server/problem.ts';
import type { BookingLine, BookingPerson, PublicEvent } from '../../booking.ts';
import { requireAgreed } from '#lib/features/concurrences/server/service/require-agreed.ts';
import { asEvent, calledOff, events, getEvent } from '../queries.ts';

const SHOWN = 100;

/** What people may still come to, the next first. */
export function readComing(ctx: Context): Promise<PublicEvent[]> {
	return readOnly(ctx, (tx) => comingIn(tx, ctx));
}

export async function comingIn(tx: ReadTx, today: Pick<Context, 'today'>): Promise<PublicEvent[]> {
	return (await coming(tx, today).limit(SHOWN).execute()).map(asEvent);
}

/** What people may still come to, by the activity that it is. */
export function readJoinable(ctx: Context): Promise<Readonly<Record<string, string>>> {
	return readOnly(ctx, async (tx) => {
		const rows = await coming(tx, ctx).where('e.activity_id', 'is not', null).select('e.activity_id as activityId').execute();
		return Object.fromEntries(rows.map(({ activityId, id }) => [activityId, id]));
	});
}

function coming(tx: ReadTx, { today }: Pick<Context, 'today'>) {
	return events(tx)
		.where('e.closed_at', 'is', null)
		.where(({ not }) => not(calledOff))
		.where(sql<boolean>`coalesce(d.held_on, e.held_on) >= ${today}`);
}

/** One of them, for whoever books. */
export async function readEvent(ctx: Context, id: string): Promise<PublicEvent> {
	const event = await readOnly(ctx, (tx) => getEvent(tx, id));
	if (event.isClosed || event.isCalledOff || event.on < ctx.today) throw new Problem('people.not-public');
	return event;
}

/** Everything that was opened, the latest day first. */
export function readEvents(ctx: Context): Promise<PublicEvent[]> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return readOnly(ctx, async (tx) => (await events(tx).clearOrderBy().orderBy('e.held_on', 'desc').limit(SHOWN).execute()).map(asEvent));
}

/** The list of those who come, for the Office alone. */
export function readBookings(ctx: Context, id: string): Promise<{ readonly event: PublicEvent; readonly bookings: readonly BookingLine[] }> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return readOnly(ctx, async (tx) => {
		const event = await getEvent(tx, id);
		const rows = await tx.selectFrom('bookings').selectAll().where('event_id', '=', id).orderBy('booked_at').execute();
		const people = (await reveal(
			tx,
			rows.map(({ person }) => person)
		)) as (BookingPerson | null)[];
		const bookings = rows.map((row, at) => ({
			id: row.id,
			code: row.code,
			people: row.people,
			bookedOn: dayIn(row.booked_at),
			isCancelled: row.cancelled_at !== null,
			person: people[at] ?? null
		}));
		return { event, bookings };
	});
}

/** The same to take along. */
export async function writeBookingsXlsx(ctx: Context, id: string): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	await readOnly(ctx, (tx) => requireAgreed(tx, ctx, 'bookings', id));
	const { event, bookings } = await readBookings(ctx, id);
	const { list } = messagesIn(ctx.locale).bookings;
	const bytes = await writeXlsx({
		name: list.title.slice(0, 31),
		title: [`${list.title}: ${event.title}`],
		columns: [
			{ heading: list.name, width: 28 },
			{ heading: list.phone, width: 16 },
			{ heading: list.people, width: 10 },
			{ heading: list.code, width: 22 },
			{ heading: list.signed, width: 20 }
		],
		rows: bookings.flatMap(({ isCancelled, person, people, code }) =>
			isCancelled ? [] : [[person?.name ?? list.forgotten, person?.phone ?? '', String(people), code, '']]
		)
	});
	return { bytes, name: `${list.title}.xlsx` };
}
