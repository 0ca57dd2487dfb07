import * as v from 'valibot';
import { day } from '#lib/fields.ts';

const reason = v.pipe(v.string(), v.trim(), v.nonEmpty('text.missing'), v.maxLength(1000, 'text.too-long'));
const dayOrNull = v.pipe(
	v.optional(v.string(), ''),
	v.transform((value) => (value === '' ? null : value)),
	v.nullable(day)
);

export const askSchema = v.variant('kind', [
	v.object({ kind: v.literal('extension'), wantedDue: day, reason, channel: v.optional(channels(), 'system'), askedOn: dayOrNull }),
	v.object({ kind: v.literal('waiver'), wantedDue: v.optional(v.string(), ''), reason, channel: v.optional(channels(), 'system'), askedOn: dayOrNull })
]);

export const decideSchema = v.variant('decision', [
	v.object({
		decision: v.literal('granted'),
		id: v.pipe(v.string(), v.uuid()),
		grantedDue: dayOrNull,
		reason: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(1000, 'text.too-long')), '')
	}),
	v.object({ decision: v.literal('refused'), id: v.pipe(v.string(), v.uuid()), reason })
]);

export const takeBackSchema = v.object({ id: v.pipe(v.string(), v.uuid()), reason });
export const withdrawSchema = v.object({ id: v.pipe(v.string(), v.uuid()) });

function channels() {
	return v.picklist(['system', 'paper', 'zalo', 'email', 'phone']);
}

export type Ask = v.InferOutput<typeof askSchema>;
export type Decide = v.InferOutput<typeof decideSchema>;
