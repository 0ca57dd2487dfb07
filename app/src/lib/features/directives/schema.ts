import { fieldLengths } from '@kheo/core';
import * as v from 'valibot';
import { day, dayOrNone, fileOrNone as scan, text, words } from '#lib/fields.ts';
import { DEADLINE_MAX, WORDS_MAX } from './limits.ts';

export const directiveSchema = v.object({
	words: words(WORDS_MAX),
	position: text(fieldLengths.position),
	name: words(fieldLengths.person),
	day,
	file: scan
});
export type NewDirective = v.InferOutput<typeof directiveSchema>;

export const assignSchema = v.object({
	directiveId: v.pipe(v.string(), v.uuid('row.not-found')),
	/** The plan that takes the duty in; a register's own plan where none is said. */
	plan: v.pipe(
		v.optional(v.string(), ''),
		v.transform((typed) => typed || null),
		v.nullable(v.pipe(v.string(), v.uuid('row.not-found')))
	),
	unit: v.pipe(v.optional(v.array(v.pipe(v.string(), v.uuid('row.not-found'))), []), v.minLength(1, 'unit.missing')),
	deadline: text(DEADLINE_MAX),
	due: dayOrNone
});
export type Assignment = v.InferOutput<typeof assignSchema>;
