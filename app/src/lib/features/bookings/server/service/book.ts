import { randomInt } from 'node:crypto';
import { bookingCode, readBookingCode } from '@kheo/core';
import { sql } from 'kysely';
import { countMiss, refuseGuessing } from '#lib/server/open-forms/code-guesses.ts';
import { refusePrograms } from '#lib/server/open-forms/form-guard.ts';
import { asCitizen } from '#lib/features/feedback/server/service/send-feedback.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor, wasAnswered } from '#lib/server/database/once.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { inTransaction, readOnly, stateOf } from '#lib/server/database/transaction.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { sealedJson } from '#lib/server/personal/sealed-values.ts';
import { Problem } from '#lib/server/problem.ts';
import type { OwnBooking } from '../../booking.ts';
import type { NewBooking } from '../../schema.ts';
import { bookerOf, getEvent } from '../queries.ts';

const action = 'booking.made';

/** Books places without an account; the code is for their eyes and told this once. The same press again is the same booking. */
export async function book(signedIn: Context, eventId: string, form: NewBooking, address: string, key: string): Promise<{ readonly code: string }> {
	const ctx = asCitizen(signedIn);
	if (!(await readOnly(ctx, (tx) => wasAnswered(tx, action, key)))) await refusePrograms(ctx, { ...form, address });
	if (!form.agrees) throw new Problem('booking.consent-missing');
	return inTransaction(ctx, action, (tx) => onceFor(tx, key, () => insertBooking(tx, ctx, eventId, form)));
}

async function insertBooking(tx: Tx, ctx: Context, eventId: string, { name, phone, mail, people }: NewBooking) {
	const event = await getEvent(tx, eventId);
	if (event.isClosed || event.isCalledOff || event.on < ctx.today) throw new Problem('booking.not-open');
	await take(tx, eventId, people);
	const id = newId();
	const code = bookingCode(Array.from({ length: 12 }, () => randomInt(1 << 20)));
	const whose = bookerOf(id);
	const person = sealedJson(stateOf(tx).keys, { name: aboutPerson(whose, name), phone: aboutPerson(whose, phone), mail: aboutPerson(whose, mail) });
	await tx
		.insertInto('bookings')
		.values({ id, event_id: eventId, code, people, person, has_mail: mail !== '', booked_at: ctx.now })
		.execute();
	await audit(tx, { subject: { type: 'event', id: eventId }, data: { booking: id, people, mail: mail !== '' } });
	return { code };
}

/** Takes places, or gives them back: counted by the row itself, so that of two at once who want the last place one gets it. */
async function take(tx: Tx, eventId: string, people: number): Promise<void> {
	const done = await tx
		.updateTable('public_events')
		.set({ taken: sql<number>`taken + ${people}` })
		.where('id', '=', eventId)
		.where('closed_at', 'is', null)
		.where(sql<boolean>`taken + ${people} <= seats`)
		.executeTakeFirst();
	if (done.numUpdatedRows === 0n) throw new Problem('booking.full');
}

export async function lookUpBooking(ctx: Context, typed: string, address: string): Promise<OwnBooking> {
	const code = readBookingCode(typed);
	refuseGuessing(code ?? '', address, ctx.now);
	const found = code === null ? null : await readOnly(ctx, (tx) => ownView(tx, ctx, code));
	if (found) return found;
	await countMiss(ctx, code ?? typed, address);
	throw new Problem('booking.code-wrong');
}

async function ownView(tx: ReadTx, ctx: Context, code: string): Promise<OwnBooking | null> {
	const row = await tx.selectFrom('bookings').select(['event_id', 'people', 'cancelled_at']).where('code', '=', code).executeTakeFirst();
	if (!row) return null;
	const event = await getEvent(tx, row.event_id);
	return { code, people: row.people, isCancelled: row.cancelled_at !== null, mayCancel: row.cancelled_at === null && event.on >= ctx.today, event };
}

/** Whoever holds the code gives the places back, until the day itself is over. */
export async function cancelOwn(signedIn: Context, typed: string, address: string, key = ''): Promise<void> {
	const ctx = asCitizen(signedIn);
	const { code } = await lookUpBooking(ctx, typed, address);
	await cancel(ctx, (tx) => tx.selectFrom('bookings').selectAll().where('code', '=', code).forUpdate().executeTakeFirst(), key);
}

/** The Office does it for somebody who calls. */
export async function cancelFor(ctx: Context, { id }: { readonly id: string }, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	await cancel(ctx, (tx) => tx.selectFrom('bookings').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(), key);
}

type Found = { readonly id: string; readonly event_id: string; readonly people: number; readonly cancelled_at: Date | null };

function cancel(ctx: Context, find: (tx: Tx) => Promise<Found | undefined>, key: string): Promise<void> {
	return inTransaction(ctx, 'booking.cancelled', (tx) =>
		onceFor(tx, key, async () => {
			const row = await find(tx);
			if (!row) throw new Problem('booking.code-wrong');
			const event = await getEvent(tx, row.event_id);
			if (row.cancelled_at !== null || event.on < ctx.today) throw new Problem('booking.moved');
			await tx.updateTable('bookings').set({ cancelled_at: ctx.now }).where('id', '=', row.id).execute();
			await tx
				.updateTable('public_events')
				.set({ taken: sql<number>`taken - ${row.people}` })
				.where('id', '=', row.event_id)
				.execute();
			await audit(tx, { subject: { type: 'event', id: row.event_id }, data: { booking: row.id, people: row.people } });
		})
	);
}
