import * as v from 'valibot';
import { day } from '#lib/fields.ts';
import { consentPurposes, consentUses, consentWays } from './consent.ts';
import { USED_MAX, WORDING_MAX } from './consent-limits.ts';

const text = (max: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(max, 'words.too-long'));
const said = (max: number, code: string) => v.pipe(text(max), v.minLength(1, code));
const version = v.pipe(v.string(), v.toNumber(), v.integer());
const id = v.pipe(v.string(), v.uuid('consent.not-found'));
const purpose = v.picklist(consentPurposes, 'request.unreadable');

export const wordingSchema = v.object({ purpose, version, words: said(WORDING_MAX, 'consent.words-missing') });
export type WordingForm = v.InferOutput<typeof wordingSchema>;

/** No box is ticked before: that somebody agreed is said by who enters it, on words that the person saw. */
export const consentSchema = v.object({
	purpose,
	name: said(120, 'consent.name-missing'),
	contact: text(200),
	how: v.picklist(consentWays, 'request.unreadable'),
	witness: text(200),
	keptWhere: text(300),
	givenOn: day,
	usedIn: v.picklist(consentUses, 'request.unreadable'),
	used: text(USED_MAX),
	shown: v.pipe(v.optional(v.string(), ''), v.literal('1', 'consent.words-not-shown'))
});
export type NewConsent = Omit<v.InferOutput<typeof consentSchema>, 'shown'>;
export const withdrawalSchema = v.object({ id, version, on: day, how: said(500, 'consent.how-missing') });
export type Withdrawal = v.InferOutput<typeof withdrawalSchema>;
export const takenDownSchema = v.object({ id, version });
