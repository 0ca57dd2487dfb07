import * as v from 'valibot';

/** The year of a plan, as an address or a form says it. */
export const yearSchema = v.pipe(v.string(), v.regex(/^20\d\d$/), v.transform(Number));

/** The changes a person left ticked. */
export const takenForm = v.object({ year: yearSchema, take: v.optional(v.array(v.string()), []) });
