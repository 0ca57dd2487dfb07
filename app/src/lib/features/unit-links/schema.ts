import * as v from 'valibot';
import { DAYS_MAX } from './limits.ts';

const unitId = v.pipe(v.string(), v.uuid('row.not-found'));
export const makeSchema = v.object({
	unitId,
	days: v.pipe(v.string(), v.toNumber(), v.integer('day.unreadable'), v.minValue(1, 'day.unreadable'), v.maxValue(DAYS_MAX, 'day.unreadable'))
});
export type LinkOrder = v.InferOutput<typeof makeSchema>;

export const revokeSchema = v.object({ unitId });
