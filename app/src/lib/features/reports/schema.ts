import * as v from 'valibot';

const id = v.pipe(v.string(), v.uuid('request.unreadable'));

export const makeSchema = v.object({});
/** Whether two rows of reports tell of one event. */
export const joinSchema = v.object({ a: id, b: id, answer: v.picklist(['one', 'two']) });

const many = (max: number) => v.optional(v.array(v.pipe(v.string(), v.trim(), v.maxLength(max, 'words.too-long'))), []);
export const outlineSchema = v.object({ version: v.pipe(v.string(), v.toNumber(), v.integer()), id: many(60), heading: many(500), takes: many(200) });
