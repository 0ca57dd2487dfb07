import { isPlainDate, type PlainDate } from '@kheo/core';
import * as v from 'valibot';
import { jsonOrNull } from '#lib/json-or-null.ts';
import { kindSchema, meaningSchema, REASON_MAX, roleSchema, sourceSchema, TEXT_MAX } from './schema.ts';

const text = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(TEXT_MAX, 'text.too-long')), '');
export const rulesForm = v.object({ on: v.optional(v.array(v.string()), []) });

const required = v.pipe(v.string(), v.trim(), v.nonEmpty('text.missing'), v.maxLength(TEXT_MAX, 'text.too-long'));
/** An empty field is nothing said. */
const textOrNull = v.pipe(
	text,
	v.transform((value) => (value === '' ? null : value))
);
const dayOrNull = v.pipe(
	text,
	v.transform((value) => (value === '' ? null : value)),
	v.custom<PlainDate | null>((value) => value === null || (typeof value === 'string' && isPlainDate(value)), 'day.unreadable')
);
const numberOrNull = v.pipe(
	text,
	v.transform((value) => (value === '' ? null : Number(value))),
	v.nullable(v.pipe(v.number(), v.integer('number.unreadable')))
);
const ids = v.optional(v.array(v.string()), []);
/** The version of the facts that the page showed. */
const version = v.pipe(v.string(), v.toNumber(), v.integer());

/** What lies in the form as JSON; anything that is no place is none. */
const sourceOrNull = v.pipe(
	text,
	v.transform((json) => (json === '' ? null : jsonOrNull(json))),
	v.nullable(sourceSchema)
);

export const idForm = v.object({ version, id: required });
export const versionForm = v.object({ version });
export const meaningForm = v.object({ version, before: meaningSchema });
export const formForm = v.object({ version, id: required, label: textOrNull });
export const groupForm = v.object({ version, phrase: required, unitIds: ids });
export const findingForm = v.object({ version, finding: required });
export const answerForm = v.variant('answer', [
	v.object({ answer: v.literal('accepted'), finding: required, version }),
	v.object({ answer: v.literal('ignored'), finding: required, version, reason: v.pipe(required, v.maxLength(REASON_MAX, 'text.too-long')) })
]);

export const layoutForm = v.variant('answer', [
	v.object({ answer: v.literal('accepted'), part: textOrNull, version }),
	v.object({ answer: v.literal('ignored'), part: textOrNull, version, reason: v.pipe(required, v.maxLength(REASON_MAX, 'text.too-long')) })
]);
export const batchForm = v.object({ version, batch: v.pipe(v.string(), v.uuid()) });

export const headerForm = v.object({
	version,
	kind: textOrNull,
	number: textOrNull,
	symbol: textOrNull,
	issuer: textOrNull,
	parentIssuer: textOrNull,
	place: textOrNull,
	title: textOrNull,
	theme: text,
	issuedOn: dayOrNull,
	year: numberOrNull,
	month: numberOrNull
});

export const obligationForm = v.object({
	version,
	/** Empty for one that is added. */
	id: text,
	kind: kindSchema,
	task: required,
	units: text,
	unitIds: ids,
	role: roleSchema,
	recipient: textOrNull,
	relation: v.picklist(['before', 'by', 'none', 'as-printed']),
	day: dayOrNull,
	product: textOrNull,
	foldsInto: textOrNull,
	source: sourceOrNull
});

export const confirmForm = v.object({ version, periodFrom: dayOrNull, periodTo: dayOrNull });

export type HeaderForm = v.InferOutput<typeof headerForm>;
export type ObligationForm = v.InferOutput<typeof obligationForm>;
