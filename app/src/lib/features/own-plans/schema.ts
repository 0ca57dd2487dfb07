import { isPlainDate, type PlainDate } from '@kheo/core';
import * as v from 'valibot';
import { DAYS_MAX, NAME_MAX } from './limits.ts';

const words = v.fallback(v.pipe(v.string(), v.trim(), v.maxLength(NAME_MAX)), '');
const usualDays = 3;

/** What a person chose for the plan, as the address says it; what is missing or unreadable is left to the usual. */
export const choicesSchema = v.object({
	days: v.fallback(v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number), v.maxValue(DAYS_MAX)), usualDays),
	opens: v.fallback(v.nullable(v.custom<PlainDate>((value) => typeof value === 'string' && isPlainDate(value))), null),
	units: words,
	office: words,
	called: words,
	position: words,
	signer: words
});
export type Choices = v.InferOutput<typeof choicesSchema>;
