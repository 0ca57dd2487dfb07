import { dispatchChannels, readReceivers, receiptCodes } from '@kheo/core';
import * as v from 'valibot';
import { day, fileOrNone as file } from '#lib/fields.ts';
import { NOTE_MAX } from './limits.ts';

const RECEIVERS_MAX = 300;
const id = v.pipe(v.string(), v.uuid('dispatch.not-found'));
const note = v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(NOTE_MAX, 'words.too-long'));
const receivers = v.pipe(
	v.string(),
	v.transform(readReceivers),
	v.minLength(1, 'words.missing'),
	v.maxLength(RECEIVERS_MAX, 'words.too-long'),
	v.everyItem(({ name, address }) => name.length <= 200 && (address ?? '').length <= 254, 'words.too-long')
);

export const sendSchema = v.object({ documentId: id, channel: v.picklist(dispatchChannels), receivers, day, note, proof: file });
export type Sending = v.InferOutput<typeof sendSchema>;

export const organSchema = v.object({ documentId: id, organId: v.pipe(v.string(), v.trim(), v.regex(/^[\p{L}\p{N}.]{3,35}$/u, 'organ.unreadable')) });
export const statusSchema = v.object({
	documentId: id,
	status: v.pipe(
		v.file('words.missing'),
		v.check(({ size }) => size > 0, 'words.missing')
	)
});
export type Status = v.InferOutput<typeof statusSchema>;

export const dispatchSchema = v.object({ dispatchId: id });
export const settleSchema = v.object({
	dispatchId: id,
	arrived: v.pipe(
		v.picklist(['yes', 'no']),
		v.transform((said) => said === 'yes')
	)
});
export type Settling = v.InferOutput<typeof settleSchema>;
export const mistakeSchema = v.object({
	dispatchId: id,
	reason: v.pipe(v.string(), v.trim(), v.minLength(1, 'words.missing'), v.maxLength(NOTE_MAX, 'words.too-long'))
});
export type Mistake = v.InferOutput<typeof mistakeSchema>;
export const receiptSchema = v.object({ dispatchId: id, code: v.picklist(receiptCodes), day, note });
export type Receipt = v.InferOutput<typeof receiptSchema>;
