import * as v from 'valibot';
import { fileOrNone as file } from '#lib/fields.ts';

export const REPORT_MAX = 2000;
export const REASON_MAX = 500;
const id = v.pipe(v.string(), v.uuid('row.not-found'));
const words = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1, 'words.missing'), v.maxLength(max, 'words.too-long'));

export const reportSchema = v.object({ unitId: id, words: words(REPORT_MAX), file });
export type NewReport = v.InferOutput<typeof reportSchema>;

export const acceptSchema = v.object({ reportId: id });
export const returnSchema = v.object({ reportId: id, reason: words(REASON_MAX) });
export type DutyAnswer = { readonly reportId: string; readonly reason?: string };

export const recallSchema = v.object({ reason: words(REASON_MAX) });
