import { chainFields } from '#lib/features/approvals/schema.ts';
import * as v from 'valibot';
import { id } from '#lib/fields.ts';
import { REASON_MAX } from './limits.ts';

const reason = v.pipe(v.string(), v.trim(), v.minLength(1, 'reason.missing'), v.maxLength(REASON_MAX, 'reason.too-long'));
const version = v.pipe(v.string(), v.toNumber(), v.integer());

/** One decision of the Office over the fold; every one has its opposite, so that a person can go back. */
export const changeSchema = v.variant('change', [
	v.object({ change: v.literal('order'), version, order: v.picklist(['unit', 'head', 'date']) }),
	v.object({
		change: v.literal('sequence'),
		version,
		sequence: v.pipe(
			v.string(),
			v.transform((list) => list.split(' ').filter(Boolean)),
			v.array(id)
		)
	}),
	v.object({ change: v.literal('merge'), version, row: id, into: id }),
	v.object({ change: v.literal('keep-apart'), version, row: id, other: id }),
	v.object({ change: v.literal('unmerge'), version, row: id }),
	v.object({ change: v.literal('reword'), version, row: id, column: v.string(), words: v.pipe(v.string(), v.maxLength(20_000)) }),
	v.object({ change: v.literal('restore-words'), version, row: id }),
	v.object({ change: v.literal('hide'), version, row: id, reason }),
	v.object({ change: v.literal('show'), version, row: id })
]);
export type DecisionChange = v.InferOutput<typeof changeSchema>;

export const headingSchema = v.object({
	version,
	parentIssuer: v.optional(v.pipe(v.string(), v.trim()), ''),
	addressee: v.pipe(v.string(), v.trim(), v.minLength(1, 'addressee.missing')),
	capacity: v.optional(v.pipe(v.string(), v.trim()), ''),
	onBehalfOf: v.optional(v.pipe(v.string(), v.trim()), ''),
	position: v.pipe(v.string(), v.trim(), v.minLength(1, 'position.missing')),
	name: v.optional(v.pipe(v.string(), v.trim()), ''),
	/** Ticked: the letter names the units that have not sent. */
	names: v.optional(v.string(), '')
});
export type HeadingChange = v.InferOutput<typeof headingSchema>;

export const reviewSchema = v.object({ submissionId: id, version });
export const rowReviewSchema = v.object({ submissionId: id, version, rowId: id });
/** An empty row id asks for more on the whole return. */
export const moreSchema = v.object({
	submissionId: id,
	version,
	rowId: v.pipe(
		v.union([id, v.literal('')]),
		v.transform((row) => row || null)
	),
	reason
});

/** `seen` is the hash of the content that the person looked at. */
export const freezeSchema = v.object({ version, seen: v.optional(v.string(), ''), ...chainFields });
