import * as v from 'valibot';
import { day, dayOrNone, id, text, words } from '#lib/fields.ts';
import { CONTENTS_MAX, FINDING_MAX, LIST_MAX, NOTE_MAX, REASON_MAX, TEAM_MAX } from './limits.ts';

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
