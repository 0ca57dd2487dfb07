import * as v from 'valibot';
import { fileOrNone as file, id, words } from '#lib/fields.ts';
import { REASON_MAX, REPORT_MAX } from './duty-limits.ts';

export const reportSchema = v.object({ unitId: id, words: words(REPORT_MAX), file });
export type NewReport = v.InferOutput<typeof reportSchema>;

export const acceptSchema = v.object({ reportId: id });
export const returnSchema = v.object({ reportId: id, reason: words(REASON_MAX) });
export type DutyAnswer = { readonly reportId: string; readonly reason?: string };

export const recallSchema = v.object({ reason: words(REASON_MAX) });
