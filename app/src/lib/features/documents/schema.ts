import { isPlainDate, type PlainDate } from '@kheo/core';
import * as v from 'valibot';

export const TEXT_MAX = 4000;
export const REASON_MAX = 500;

const daySchema = v.custom<PlainDate>((value) => typeof value === 'string' && isPlainDate(value), 'day.unreadable');
const words = v.nullable(v.string());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const sourceSchema = v.object({ block: count, start: count, end: count, quote: v.string() });

const deadlineSchema = v.object({
	words: v.string(),
	iso: v.nullable(daySchema),
	due: v.nullable(daySchema),
	time: words,
	from: v.nullable(daySchema),
	to: v.nullable(daySchema),
	every: v.nullable(v.picklist(['week', 'month', 'quarter', 'half-year', 'year'])),
	relation: v.picklist(['before', 'by', 'on', 'in', 'between', 'every', 'relative', 'unstated']),
	source: sourceSchema
});

export const kindSchema = v.picklist(['registration', 'report', 'duty', 'consolidation']);
export const roleSchema = v.picklist(['lead', 'support', 'monitor']);
export const meaningSchema = v.picklist(['end-of-day-before', 'includes-the-day']);

const obligationSchema = v.object({
	id: v.string(),
	kind: kindSchema,
	/** As printed; who that is today stands in `unitIds`. */
	units: v.array(v.string()),
	unitIds: v.array(v.string()),
	role: roleSchema,
	task: v.string(),
	recipient: words,
	/** Not printed in this clause: it follows from another one, and stays a guess until a person confirms it. */
	recipientInferred: v.boolean(),
	/** The words of the other clause. */
	inferredFrom: words,
	deadline: v.nullable(deadlineSchema),
	product: words,
	/** The appendix a person chose as its form, or null for none; absent while the words of the plan decide. */
	form: v.optional(words),
	/** Null for one that a person added without pointing at the text. */
	source: v.nullable(sourceSchema),
	foldsInto: words,
	confirmed: v.boolean(),
	removed: v.boolean()
});

const year = v.nullable(v.pipe(v.number(), v.integer()));

const headerSchema = v.object({
	kind: words,
	number: words,
	symbol: words,
	issuer: words,
	parentIssuer: words,
	place: words,
	title: words,
	date: v.object({ iso: v.nullable(daySchema), year, month: year, day: year })
});

/** One press that mended several places: the new words stand beside the original text, which stays as it was read. */
const repairSchema = v.object({ finding: v.string(), places: v.array(sourceSchema), texts: v.array(v.string()) });

/** What people made of a reading. The reading itself is never changed. */
export const factsSchema = v.object({
	header: headerSchema,
	/** The campaign with its year, as it stands in the title. */
	theme: v.string(),
	period: v.nullable(v.object({ from: v.nullable(daySchema), to: v.nullable(daySchema) })),
	beforeMeaning: meaningSchema,
	obligations: v.array(obligationSchema),
	repairs: v.array(repairSchema)
});

export type Facts = v.InferOutput<typeof factsSchema>;
export type FactHeader = Facts['header'];
export type FactObligation = Facts['obligations'][number];
export type FactDeadline = NonNullable<FactObligation['deadline']>;
export type Repair = Facts['repairs'][number];
export type Kind = v.InferOutput<typeof kindSchema>;
export type BeforeMeaning = v.InferOutput<typeof meaningSchema>;
