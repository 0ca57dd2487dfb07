import * as v from 'valibot';
import { day, dayOrNone, fileOrNone, id, text, words } from '#lib/fields.ts';
import { ALT_MAX, channels, LINK_MAX, ownChannels, PLACE_MAX, REASON_MAX, TITLE_MAX, TOKEN_MAX, WORDS_MAX } from './limits.ts';

const REACH_MAX = 1_000_000_000;

const tick = v.pipe(
	v.optional(v.string(), ''),
	v.transform((typed) => typed !== '')
);
const version = v.pipe(v.string(), v.toNumber(), v.integer());
const link = v.pipe(
	text(LINK_MAX),
	v.check((typed) => typed === '' || /^https?:\/\/\S+$/u.test(typed), 'post.link-unreadable')
);
const reach = v.pipe(
	v.optional(v.string(), ''),
	v.transform((typed) => (typed.replaceAll(/[\s.]/gu, '') === '' ? null : Number(typed.replaceAll(/[\s.]/gu, '')))),
	v.nullable(v.pipe(v.number(), v.integer('number.unreadable'), v.minValue(0, 'number.unreadable'), v.maxValue(REACH_MAX, 'number.unreadable')))
);

export const postSchema = v.object({ title: words(TITLE_MAX), words: words(WORDS_MAX), alt: text(ALT_MAX), picture: fileOrNone });
export type NewPost = v.InferOutput<typeof postSchema>;

const idOrNone = v.pipe(
	v.optional(v.string(), ''),
	v.transform((typed) => typed || null),
	v.nullable(id)
);
/** In whose report on which plan a post counts. */
const counts = { unitId: idOrNone, planId: idOrNone };
export const newPostSchema = v.object({ ...postSchema.entries, ...counts });
export const countsSchema = v.object(counts);
export type PostCounts = v.InferOutput<typeof countsSchema>;

export const changeSchema = v.object({ ...postSchema.entries, version, withoutPicture: tick });
export type PostChange = v.InferOutput<typeof changeSchema>;

export const approvalSchema = v.object({ version, day, time: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/u, 'post.time-unreadable')) });
export type PostApproval = v.InferOutput<typeof approvalSchema>;

export const withdrawalSchema = v.object({ version, reason: words(REASON_MAX) });
export type PostWithdrawal = v.InferOutput<typeof withdrawalSchema>;

export type Channel = (typeof channels)[number];
export const outingSchema = v.object({ channel: v.picklist(channels, 'request.unreadable'), place: words(PLACE_MAX) });
export type NewOuting = v.InferOutput<typeof outingSchema>;

/** What was done at a place: when, where it can be seen, the captured copy, and how many it reached. */
export const doneSchema = v.object({ outingId: id, day, link, file: fileOrNone, reach, reachOn: dayOrNone });
export type OutingDone = v.InferOutput<typeof doneSchema>;

export type OwnChannel = (typeof ownChannels)[number];
const ownChannel = v.picklist(ownChannels, 'request.unreadable');

/** An empty token keeps the one there is. */
export const accountSchema = v.object({
	channel: ownChannel,
	version,
	name: words(PLACE_MAX),
	pageId: v.pipe(v.optional(v.string(), ''), v.trim(), v.regex(/^[0-9]{0,30}$/u, 'post-account.page-unreadable')),
	token: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(TOKEN_MAX, 'words.too-long'), v.regex(/^\S*$/u, 'post-account.token-unreadable')),
	isOn: tick
});
export type AccountChange = v.InferOutput<typeof accountSchema>;
export const accountTrialSchema = v.object({ channel: ownChannel });
export const byItselfSchema = v.object({ channel: ownChannel });

export const dropSchema = v.object({ outingId: id });
export const againSchema = v.object({ outingId: id });
