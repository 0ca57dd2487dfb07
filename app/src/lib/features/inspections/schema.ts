import * as v from 'valibot';
import { day, dayOrNone } from '#lib/fields.ts';

export const TEAM_MAX = 1000;
export const CONTENTS_MAX = 2000;
export const LIST_MAX = 5000;
export const NOTE_MAX = 300;
export const FINDING_MAX = 1000;
export const REASON_MAX = 500;

const id = v.pipe(v.string(), v.uuid('row.not-found'));
const words = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1, 'words.missing'), v.maxLength(max, 'words.too-long'));
const text = (max: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(max, 'words.too-long'));
const version = v.pipe(v.string(), v.toNumber(), v.integer());

export const visitSchema = v.object({
	planId: id,
	unitId: id,
	plannedOn: day,
	team: words(TEAM_MAX),
	leadUserId: v.pipe(
		text(200),
		v.transform((typed) => typed || null)
	),
	contents: words(CONTENTS_MAX),
	checklist: text(LIST_MAX)
});
export type NewVisit = v.InferOutput<typeof visitSchema>;

export const sheetSchema = v.object({
	version,
	heldOn: dayOrNone,
	result: v.optional(v.array(v.picklist(['', 'met', 'not-met', 'not-asked'], 'request.unreadable')), []),
	note: v.optional(v.array(text(NOTE_MAX)), []),
	more: text(LIST_MAX)
});
export type Sheet = v.InferOutput<typeof sheetSchema>;

export const findingSchema = v.object({ words: words(FINDING_MAX), due: day });
export type NewFinding = v.InferOutput<typeof findingSchema>;

/** A line of the programme as it is to be from now on; the unit stays. */
export const changeSchema = v.object({
	version,
	planId: id,
	plannedOn: day,
	team: words(TEAM_MAX),
	leadUserId: visitSchema.entries.leadUserId,
	contents: words(CONTENTS_MAX),
	reason: words(REASON_MAX)
});
export type VisitChange = v.InferOutput<typeof changeSchema>;

export const callOffSchema = v.object({ reason: words(REASON_MAX) });
export const minutesSchema = v.object({});
