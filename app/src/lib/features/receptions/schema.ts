import { feedbackKinds, receptionOutcomes, type ReceptionRule } from '@kheo/core';
import * as v from 'valibot';
import { day, id, text, words } from '#lib/fields.ts';
import { ANSWER_MAX, NAME_MAX, PLACE_MAX, REASON_MAX, WORDS_MAX } from './limits.ts';

const idOrNone = v.pipe(
	v.optional(v.string(), ''),
	v.transform((typed) => typed || null),
	v.nullable(id)
);
const whole = (from: number, to: number) =>
	v.pipe(v.string(), v.toNumber(), v.integer('reception.number'), v.minValue(from, 'reception.number'), v.maxValue(to, 'reception.number'));
const version = v.pipe(v.string(), v.toNumber(), v.integer());
const time = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'time.unreadable'));
const tick = v.pipe(
	v.optional(v.string(), ''),
	v.transform((typed) => typed !== '')
);

export const leaderSchema = v.object({ name: words(NAME_MAX), title: words(NAME_MAX), perMonth: whole(1, 31) });
export type NewLeader = v.InferOutput<typeof leaderSchema>;
export const takeBackSchema = v.object({ id });
export const endLeaderSchema = v.object({ id, version });

const when = { starts: time, ends: time, place: words(PLACE_MAX) };

/** "10, 25": whole numbers up to `most`. A "6" among the weeks is refused: left out, it would mean every week. */
const numbers = (length: number, most: number) =>
	v.pipe(
		text(length),
		v.transform((typed) => [...new Set((typed.match(/\d+/gu) ?? []).map(Number))]),
		v.check((all) => all.every((one) => one >= 1 && one <= most), 'reception.number')
	);

/** "15" or "10, 25" of each month; or a weekday with the weeks of the month, none for every week. */
export const yearSchema = v.pipe(
	v.object({
		leaderId: id,
		year: whole(2000, 2100),
		kind: v.picklist(['date', 'weekday'], 'request.unreadable'),
		days: numbers(100, 31),
		weekday: whole(1, 5),
		weeks: numbers(20, 5),
		...when
	}),
	v.transform(({ kind, days, weekday, weeks, ...rest }) => {
		const rule: ReceptionRule = kind === 'date' ? { kind, days } : { kind, weekday, weeks };
		return { ...rest, rule };
	})
);
export type NewYear = v.InferOutput<typeof yearSchema>;

export const sessionSchema = v.object({ leaderId: id, on: day, ...when });
export type NewSession = v.InferOutput<typeof sessionSchema>;
export const moveSchema = v.object({ id, version, on: day, ...when, reason: words(REASON_MAX) });
export type Move = v.InferOutput<typeof moveSchema>;
export const heldSchema = v.object({ version, receivedBy: text(200), note: text(1000) });
export type Held = v.InferOutput<typeof heldSchema>;
export const strikeSchema = v.object({ visitId: id, reason: words(REASON_MAX) });

/** `visitId`: a further matter of a visit that is there. `code`: a matter that came before; then its words are not asked again. */
export const visitSchema = v.object({
	visitId: idOrNone,
	people: v.pipe(
		v.optional(v.string(), '1'),
		v.toNumber(),
		v.integer('reception.number'),
		v.minValue(1, 'reception.number'),
		v.maxValue(10_000, 'reception.number')
	),
	code: text(40),
	kind: v.optional(
		v.picklist(
			feedbackKinds.filter((kind) => kind !== 'unsorted'),
			'reception.kind-missing'
		)
	),
	words: text(WORDS_MAX),
	field: text(200),
	place: text(PLACE_MAX),
	name: text(NAME_MAX),
	phone: text(20),
	mayPublish: tick,
	cameBefore: tick,
	outcome: v.picklist(receptionOutcomes, 'reception.outcome-missing'),
	answer: text(ANSWER_MAX),
	unitId: idOrNone
});
export type NewVisit = v.InferOutput<typeof visitSchema>;

export const bookSchema = v.object({ reason: words(REASON_MAX) });
