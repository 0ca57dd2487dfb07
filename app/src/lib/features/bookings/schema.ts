import * as v from 'valibot';
import { dayOrNone, text } from '#lib/fields.ts';
import { MAIL_MAX, NAME_MAX, NOTE_MAX, PEOPLE_MAX, PHONE_MAX, TITLE_MAX } from './limits.ts';

const id = v.pipe(v.string(), v.uuid('booking.not-found'));
const whole = (most: number) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.regex(/^\d{1,5}$/u, 'booking.number'),
		v.transform(Number),
		v.minValue(1, 'booking.number'),
		v.maxValue(most, 'booking.number')
	);
const version = v.pipe(v.string(), v.toNumber(), v.integer());
const tick = v.pipe(
	v.optional(v.string(), ''),
	v.transform((typed) => typed !== '')
);

/** `source`: "session <id>" or "activity <id>", whose title, day and place are taken; empty: what is typed. */
export const eventSchema = v.object({
	source: v.pipe(v.optional(v.string(), ''), v.regex(/^(?:(?:session|activity) [0-9a-f-]{36})?$/u, 'request.unreadable')),
	title: text(TITLE_MAX),
	on: dayOrNone,
	starts: v.pipe(v.optional(v.string(), ''), v.regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/u, 'time.unreadable')),
	place: text(TITLE_MAX),
	note: text(NOTE_MAX),
	seats: whole(10_000)
});
export type NewEvent = v.InferOutput<typeof eventSchema>;

export const seatsSchema = v.object({ version, seats: whole(10_000) });
export type Seats = v.InferOutput<typeof seatsSchema>;
export const stepSchema = v.object({ version });
export const cancelSchema = v.object({ id });

/** `website` is a trap for programs: people do not see it. */
export const bookingSchema = v.object({
	name: v.pipe(text(NAME_MAX), v.minLength(1, 'booking.name-missing')),
	phone: text(PHONE_MAX),
	mail: v.pipe(
		text(MAIL_MAX),
		v.check((typed) => typed === '' || v.is(v.pipe(v.string(), v.email()), typed), 'booking.mail-unreadable')
	),
	people: whole(PEOPLE_MAX),
	agrees: tick,
	token: text(200),
	website: text(500),
	altcha: v.optional(v.string())
});
export type NewBooking = v.InferOutput<typeof bookingSchema>;
export const codeSchema = v.object({ code: text(40) });
