import * as v from 'valibot';
import { day, fileOrNone, id, text, words } from '#lib/fields.ts';
import { handShowings, LABEL_MAX, NOTE_MAX, PLACE_MAX, SOURCE_MAX, WORDS_MAX } from './limits.ts';

const version = v.pipe(v.string(), v.toNumber(), v.integer());

export const takeSchema = v.object({ documentId: id });
export type Take = v.InferOutput<typeof takeSchema>;

export const ownSloganSchema = v.object({ label: text(LABEL_MAX), words: words(WORDS_MAX), source: words(SOURCE_MAX) });
export type OwnSlogan = v.InferOutput<typeof ownSloganSchema>;

/** One press for one slogan or for many: `slogan[]` carries id and version. */
export const approvalSchema = v.pipe(
	v.object({
		slogan: v.pipe(v.optional(v.array(v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}:\d+$/, 'row.not-found'))), []), v.minLength(1, 'slogan.none-chosen')),
		from: day,
		to: day
	}),
	v.forward(
		v.check(({ from, to }) => from <= to, 'slogan.period-backwards'),
		['to']
	)
);
export type Approval = v.InferOutput<typeof approvalSchema>;

export const withdrawalSchema = v.object({ id, version, reason: words(NOTE_MAX) });
export type Withdrawal = v.InferOutput<typeof withdrawalSchema>;

export const showingSchema = v.pipe(
	v.object({
		sloganId: id,
		how: v.picklist(handShowings, 'request.unreadable'),
		place: words(PLACE_MAX),
		from: day,
		to: day,
		note: text(NOTE_MAX),
		file: fileOrNone,
		/** Of the Office: whose showing it is. A unit's person enters their own unit's. */
		unitId: v.optional(
			v.pipe(
				v.string(),
				v.transform((typed) => typed || null),
				v.nullable(id)
			),
			''
		)
	}),
	v.forward(
		v.check(({ from, to }) => from <= to, 'slogan.period-backwards'),
		['to']
	)
);
export type NewShowing = v.InferOutput<typeof showingSchema>;
