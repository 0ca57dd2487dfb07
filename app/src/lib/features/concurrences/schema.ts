import * as v from 'valibot';
import { askedLists } from './concurrence.ts';

const reason = v.pipe(v.string(), v.trim(), v.nonEmpty('concurrence.reason-missing'), v.maxLength(500, 'concurrence.reason-missing'));

export const reasonSchema = v.object({ reason });
export const askSchema = v.object({ list: v.picklist(askedLists), of: v.pipe(v.string(), v.nonEmpty(), v.maxLength(60)), reason });
export const settleSchema = v.object({ id: v.pipe(v.string(), v.uuid()) });
