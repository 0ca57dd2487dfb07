import type { PlainDate, SendingState } from '@kheo/core';
import type { PostFault } from './post-fault.ts';
import type { Channel, OwnChannel } from './schema.ts';

export type PostState = 'draft' | 'scheduled' | 'public' | 'withdrawn';

/** A place beside our own site to which a post goes. */
export type Outing = {
	readonly id: string;
	readonly channel: Channel;
	readonly place: string;
	readonly postedOn: PlainDate | null;
	readonly link: string;
	readonly file: { readonly sha256: string; readonly name: string } | null;
	readonly reach: number | null;
	readonly reachOn: PlainDate | null;
	/** How the system's own posting fares; null where people post by hand. */
	readonly byItself: Posting | null;
};

/** `scheduled`: its time has not come or it is not approved; `missed`: its time went by while the account could not be posted to. */
export type Posting = { readonly state: SendingState | 'scheduled' | 'missed'; readonly fault: PostFault | null; readonly nextTryAt: Date | null };

/** An account outside to which the system may post. */
export type PostAccount = {
	readonly channel: OwnChannel;
	readonly version: number;
	readonly name: string;
	readonly pageId: string;
	readonly isOn: boolean;
	readonly hasToken: boolean;
	readonly fault: PostFault | null;
	readonly tried: { readonly at: Date; readonly name: string | null; readonly fault: PostFault | null } | null;
};

/** A post as the Office sees it. */
export type Post = {
	readonly id: string;
	readonly version: number;
	readonly title: string;
	readonly words: string;
	readonly hasPicture: boolean;
	readonly alt: string;
	readonly state: PostState;
	readonly publishOn: PlainDate | null;
	readonly publishAt: string | null;
	/** In whose report on which plan it counts. */
	readonly unitId: string | null;
	readonly planId: string | null;
	readonly writtenBy: string;
	readonly decidedBy: string | null;
	readonly reason: string | null;
	/** Whoever looks may approve it: nobody approves what they wrote. */
	readonly isApprovable: boolean;
	readonly outings: readonly Outing[];
};

/** As the people read it. */
export type PublicPost = {
	readonly id: string;
	readonly title: string;
	readonly words: string;
	readonly hasPicture: boolean;
	readonly alt: string;
	readonly on: PlainDate;
	readonly at: string;
	/** When these words were approved: later than the day it came out where it was put right. */
	readonly approvedAt: string;
};

/** What was published and where it went in a year. */
export type PostFigures = {
	readonly year: number;
	readonly published: number;
	readonly outings: readonly { readonly channel: Channel; readonly posted: number; readonly reach: number }[];
	readonly waiting: number;
};

/** Paragraphs as they are set: an empty line stands between two. */
export function paragraphsOf(words: string): string[] {
	return words
		.split(/\n\s*\n/u)
		.map((paragraph) => paragraph.trim())
		.filter((paragraph) => paragraph !== '');
}

/** The first words, for lists, feeds and what a network shows of a link. */
export function openingOf(words: string, length = 200): string {
	const flat = words.replaceAll(/\s+/gu, ' ').trim();
	if (flat.length <= length) return flat;
	const end = flat.lastIndexOf(' ', length);
	return `${flat.slice(0, end > 0 ? end : length).replace(/[\s,;:.–-]+$/u, '')}…`;
}

type Named = { readonly id: string; readonly name: string };
export type PostChoices = { readonly units: readonly Named[]; readonly plans: readonly Named[] };

/** What a unit's posts of a plan come to, for its report. */
export type ReportedPosts = {
	readonly unitId: string | null;
	readonly posts: number;
	readonly views: number;
	readonly channels: readonly { readonly channel: Channel; readonly posted: number; readonly reach: number | null }[];
	readonly from: PlainDate;
	readonly to: PlainDate;
};
