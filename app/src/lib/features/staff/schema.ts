import * as v from 'valibot';
import { id } from '#lib/fields.ts';
import { STAFF_LIST_MAX } from './limits.ts';

export const staffSchema = v.object({
	unitId: id,
	names: v.pipe(v.string(), v.trim(), v.minLength(1, 'words.missing'), v.maxLength(STAFF_LIST_MAX, 'words.too-long'))
});
export type NewStaff = v.InferOutput<typeof staffSchema>;

export const leftSchema = v.object({ staffId: id });
