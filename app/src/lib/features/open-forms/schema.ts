import * as v from 'valibot';
import { formWorks, ruleKinds } from './rules.ts';
import { RULE_MOST, RULE_WORDS_MAX } from './limits.ts';

const id = v.pipe(v.string(), v.uuid('spam-rule.not-found'));
const count = v.pipe(v.string(), v.toNumber(), v.integer());

export const workSchema = v.object({ version: count, work: v.picklist(formWorks, 'spam-rule.unread') });

/** Words belong to the one kind, a number to the others. */
export const ruleSchema = v.pipe(
	v.object({
		kind: v.picklist(ruleKinds, 'spam-rule.unread'),
		words: v.pipe(
			v.optional(v.string(), ''),
			v.transform((typed) => typed.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()),
			v.maxLength(RULE_WORDS_MAX, 'spam-rule.words-long')
		),
		most: v.pipe(
			v.optional(v.string(), ''),
			v.regex(/^\d{0,5}$/u, 'spam-rule.most-unread'),
			v.transform((typed) => (typed === '' ? null : Number(typed))),
			v.nullable(v.pipe(v.number(), v.maxValue(RULE_MOST, 'spam-rule.most-unread')))
		)
	}),
	v.transform(({ kind, words, most }) => (kind === 'words' ? { kind, words, most: null } : { kind, words: '', most })),
	v.check(({ kind, words }) => kind !== 'words' || words !== '', 'spam-rule.words-missing'),
	v.check(({ kind, most }) => kind === 'words' || most !== null, 'spam-rule.most-unread')
);
export type NewRule = v.InferOutput<typeof ruleSchema>;
export const endRuleSchema = v.object({ id });

/** Several of a list at one press, as `id:version`; the version is the list's own business. */
export const releaseSchema = v.object({
	chosen: v.optional(v.array(v.pipe(v.string(), v.regex(/^[\da-f-]{36}(?::\d{1,9})?$/u, 'spam-rule.not-found'))), [])
});
