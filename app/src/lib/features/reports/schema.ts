import * as v from 'valibot';

const id = v.pipe(v.string(), v.uuid('request.unreadable'));

export const makeSchema = v.object({});
/** Whether two rows of reports tell of one event. */
export const joinSchema = v.object({ a: id, b: id, answer: v.picklist(['one', 'two']) });
