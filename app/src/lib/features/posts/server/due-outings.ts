import type { LocalMoment } from '@kheo/core';
import { sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';

/** A place the system posts to itself, with its post, while that is public and nobody entered it as posted. */
export function dueOutings(tx: ReadTx, { day, time }: LocalMoment) {
	return tx
		.selectFrom('post_outings as o')
		.innerJoin('posts as p', 'p.id', 'o.post_id')
		.where('o.by_itself', '=', true)
		.where('o.dropped_at', 'is', null)
		.where('o.posted_on', 'is', null)
		.where('p.state', '=', 'approved')
		.where(sql<boolean>`(p.publish_on, p.publish_at) <= (${day}::date, ${time})`)
		.select([
			'o.id',
			'o.channel',
			'o.post_id as postId',
			'o.entered_at as enteredAt',
			'p.title',
			'p.words',
			'p.picture_sha256 as picture',
			'p.picture_alt as alt'
		])
		.select(['p.publish_on as on', 'p.publish_at as at', 'p.decided_at as decidedAt']);
}

/** A place that was not posted to in a day waits for a word: news of last week does not go out by itself when an account is mended. */
export const lateAfter = 24 * 60 * 60 * 1000;

/** When it could first go: its time had come, and it was approved and ordered. */
export function readySince({ on, at, enteredAt, decidedAt }: { on: string | null; at: string | null; enteredAt: Date; decidedAt: Date | null }): number {
	const out = on === null || at === null ? 0 : Date.parse(`${on}T${at}:00+07:00`);
	return Math.max(out, enteredAt.getTime(), decidedAt?.getTime() ?? 0);
}
