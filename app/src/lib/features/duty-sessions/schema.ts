import * as v from 'valibot';
import { day, dayOrNone, id, text, words } from '#lib/fields.ts';
import { NOTE_MAX, PLACE_MAX, REASON_MAX, TASK_MAX, TITLE_MAX } from './limits.ts';

const idOrNone = v.pipe(
	v.optional(v.string(), ''),
	v.transform((typed) => typed || null),
	v.nullable(id)
);
const time = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'time.unreadable'));
const version = v.pipe(v.string(), v.toNumber(), v.integer());
const ticked = v.pipe(
	v.optional(v.string(), ''),
	v.transform((typed) => typed !== '')
);
const count = v.pipe(
	v.optional(v.string(), ''),
	v.transform((typed) => (typed.trim() === '' ? null : Number(typed.replaceAll('.', '')))),
	v.nullable(v.pipe(v.number(), v.integer('number.unreadable'), v.minValue(0, 'number.unreadable'), v.maxValue(999_999, 'number.unreadable')))
);

/** `counts`: the plan it is counted in, and the activity it belongs to ("<plan>" or "<plan> <activity>"); empty: none. */
export const sessionSchema = v.object({
	title: words(TITLE_MAX),
	unitId: id,
	forAgency: ticked,
	counts: v.pipe(
		v.optional(v.string(), ''),
		v.regex(/^(?:[0-9a-f-]{36}(?: [0-9a-f-]{36})?)?$/u, 'request.unreadable'),
		v.transform((typed) => {
			const [planId = null, activityId = null] = typed === '' ? [] : typed.split(' ');
			return { planId, activityId };
		})
	),
	on: day,
	/** Every week up to this day; none: once. */
	until: dayOrNone,
	starts: time,
	ends: time,
	place: text(PLACE_MAX),
	leavePercent: v.pipe(v.optional(v.string(), '100'), v.toNumber(), v.integer('number.unreadable'), v.minValue(0), v.maxValue(300)),
	onWorkingDay: ticked
});
export type NewSession = v.InferOutput<typeof sessionSchema>;

export const peopleSchema = v.object({ staff: v.pipe(v.optional(v.array(id), []), v.minLength(1, 'staff.nobody')), task: text(TASK_MAX) });
export type NewPosts = v.InferOutput<typeof peopleSchema>;

export const dropSchema = v.object({ postId: id });
export const swapSchema = v.object({ postId: id, staffId: id, reason: words(REASON_MAX) });
export type Swap = v.InferOutput<typeof swapSchema>;

export const moveSchema = v.object({ version, on: day, starts: time, ends: time, place: text(PLACE_MAX), reason: words(REASON_MAX), onWorkingDay: ticked });
export type Move = v.InferOutput<typeof moveSchema>;
export const cancelSchema = v.object({ version, reason: words(REASON_MAX) });

/** One line to each who was to be there, in their order. */
export const notesSchema = v.object({
	version,
	post: v.optional(v.array(id), []),
	attendance: v.optional(v.array(v.picklist(['present', 'absent'], 'request.unreadable')), []),
	absentReason: v.optional(v.array(text(REASON_MAX)), []),
	standIn: v.optional(v.array(idOrNone), []),
	filesHandled: count,
	peopleAdvised: count,
	note: text(NOTE_MAX)
});
export type SessionNotes = v.InferOutput<typeof notesSchema>;

export const leaveSchema = v.object({
	staffId: id,
	on: day,
	minutes: v.pipe(v.string(), v.toNumber(), v.integer('number.unreadable'), v.minValue(30), v.maxValue(480))
});
export type NewLeave = v.InferOutput<typeof leaveSchema>;
export const withdrawSchema = v.object({ leaveId: id });
