import * as v from 'valibot';

export const STAFF_LIST_MAX = 20_000;
const id = v.pipe(v.string(), v.uuid('row.not-found'));

export const staffSchema = v.object({
	unitId: id,
	names: v.pipe(v.string(), v.trim(), v.minLength(1, 'words.missing'), v.maxLength(STAFF_LIST_MAX, 'words.too-long'))
});
export type NewStaff = v.InferOutput<typeof staffSchema>;

export const leftSchema = v.object({ staffId: id });
