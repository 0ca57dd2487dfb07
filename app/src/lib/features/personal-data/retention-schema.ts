import * as v from 'valibot';
import { retentionKinds } from './retention.ts';

const version = v.pipe(v.string(), v.toNumber(), v.integer());
const kind = v.picklist(retentionKinds, 'request.unreadable');

export const confirmedKindSchema = v.object({ kind, version, sure: v.pipe(v.optional(v.string(), ''), v.literal('1', 'data-request.not-sure')) });
export type ConfirmedKind = Omit<v.InferOutput<typeof confirmedKindSchema>, 'sure'>;
export const heldKindSchema = v.object({ kind, version, reason: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(500, 'words.too-long')) });
export type HeldKind = v.InferOutput<typeof heldKindSchema>;
