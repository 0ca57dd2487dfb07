import * as v from 'valibot';
import { voiceFields, voiceKinds } from './voice.ts';
import { ANSWER_MAX, NAME_MAX, REASON_MAX, WORDS_MAX, WORDS_MIN } from './limits.ts';

const words = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1, 'disclosure.words-missing'), v.maxLength(max, 'disclosure.words-long'));
const text = (max: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(max, 'disclosure.words-long'));
const item = { id: v.pipe(v.string(), v.uuid('voice.not-found')), version: v.pipe(v.string(), v.toNumber(), v.integer()) };

export const voiceSchema = v.object({
	words: v.pipe(
		v.string(),
		v.trim(),
		v.transform((typed) => typed.normalize('NFC')),
		v.minLength(WORDS_MIN, 'voice.words-short'),
		v.maxLength(WORDS_MAX, 'disclosure.words-long')
	),
	field: v.picklist(voiceFields, 'voice.field-missing'),
	kind: v.optional(v.picklist(voiceKinds, 'request.unreadable'), 'unsaid'),
	name: text(NAME_MAX)
});
export type NewVoice = v.InferOutput<typeof voiceSchema>;

export const passSchema = v.object({ code: text(40), pin: text(20) });
export type VoicePass = v.InferOutput<typeof passSchema>;
export const answerSchema = v.object({ ...item, answer: words(ANSWER_MAX) });
export const withholdSchema = v.object({ ...item, reason: words(REASON_MAX) });
export const keeperSchema = v.object({ userId: v.pipe(v.string(), v.minLength(1, 'voice.keeper-missing'), v.maxLength(100)) });
export const nameSchema = v.object({ id: item.id, reason: words(REASON_MAX) });
