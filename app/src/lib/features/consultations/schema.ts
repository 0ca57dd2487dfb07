import * as v from 'valibot';
import { day } from '#lib/fields.ts';
import { remarkers, takens } from './consultation.ts';
import { NAME_MAX, NOTE_MAX, QUOTE_MAX, REASON_MAX, TITLE_MAX, WORDS_MAX } from './limits.ts';

const id = v.pipe(v.string(), v.uuid('consultation.not-found'));
const words = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1, 'disclosure.words-missing'), v.maxLength(max, 'disclosure.words-long'));
const text = (max: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(max, 'disclosure.words-long'));
const clean = (max: number) =>
	v.pipe(
		text(max),
		v.transform((typed) => typed.normalize('NFC').replaceAll(/\s+/gu, ' '))
	);
const version = v.pipe(v.string(), v.toNumber(), v.integer());
const file = v.custom<File>((sent) => sent instanceof File && sent.size > 0, 'consultation.file-missing');
/** Counts from 1 as people see it; empty: the draft as a whole. */
const paragraph = v.pipe(
	v.optional(v.string(), ''),
	v.trim(),
	v.check((typed) => typed === '' || /^[1-9]\d{0,4}$/u.test(typed), 'consultation.paragraph'),
	v.transform((typed) => (typed === '' ? null : Number(typed) - 1))
);

const head = { title: words(TITLE_MAX), asked: words(TITLE_MAX), note: text(NOTE_MAX), opensOn: day, closesOn: day, tableTitle: words(TITLE_MAX) };
export const newConsultationSchema = v.object({ ...head, file });
export type NewConsultation = v.InferOutput<typeof newConsultationSchema>;
export const headSchema = v.object({ id, version, ...head });
export type HeadForm = v.InferOutput<typeof headSchema>;
export const draftSchema = v.object({ id, version, file });
export type DraftForm = v.InferOutput<typeof draftSchema>;
export const turnSchema = v.object({ id, version });

const said = { draft: v.pipe(v.string(), v.toNumber(), v.integer()), paragraph, quote: clean(QUOTE_MAX), words: words(WORDS_MAX) };
const from = { fromKind: v.picklist(remarkers, 'request.unreadable'), fromName: clean(NAME_MAX) };
/** `website` is a trap for programs: people do not see it. */
export const remarkSchema = v.object({ ...said, ...from, token: text(200), website: text(500), altcha: v.optional(v.string()) });
export type NewRemark = v.InferOutput<typeof remarkSchema>;
export const paperSchema = v.object({ id, ...said, ...from, receivedOn: day });
export type PaperRemark = v.InferOutput<typeof paperSchema>;

const remark = { remarkId: id, version };
export const showSchema = v.object(remark);
export const hideSchema = v.object({ ...remark, reason: words(REASON_MAX) });
export const answerSchema = v.object({ ...remark, taken: v.picklist(takens, 'consultation.taken-missing'), answer: text(WORDS_MAX) });
export type AnswerForm = v.InferOutput<typeof answerSchema>;
