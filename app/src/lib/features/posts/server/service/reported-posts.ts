import { type LocalMoment, plainDate } from '@kheo/core';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { ReportedPosts } from '../../post.ts';
import { channels } from '../../limits.ts';
import { publicPosts } from '../queries.ts';

/** The posts of a plan that are public now, unit by unit (null: those of no unit), with where else they went and whom they reached. */
export async function reportedPosts(tx: ReadTx, planId: string, now: LocalMoment): Promise<ReportedPosts[]> {
	const posts = await publicPosts(tx, now).where('plan_id', '=', planId).select('unit_id as unitId').execute();
	if (posts.length === 0) return [];
	const outings = await tx
		.selectFrom('post_outings')
		.select(['post_id as of', 'channel', 'reach'])
		.where(
			'post_id',
			'in',
			posts.map(({ id }) => id)
		)
		.where('dropped_at', 'is', null)
		.where('posted_on', 'is not', null)
		.execute();
	return [...Map.groupBy(posts, ({ unitId }) => unitId)].map(([unitId, own]) => {
		const ids = new Set(own.map(({ id }) => id));
		const out = outings.filter(({ of }) => ids.has(of));
		const days = own.map(({ publish_on: on }) => on ?? '').toSorted();
		return {
			unitId,
			posts: own.length,
			views: out.reduce((sum, { reach }) => sum + (reach ?? 0), 0),
			channels: channels.flatMap((channel) => {
				const there = out.filter((one) => one.channel === channel);
				const reached = there.flatMap(({ reach }) => (reach === null ? [] : [reach]));
				return there.length === 0 ? [] : [{ channel, posted: there.length, reach: reached.length === 0 ? null : reached.reduce((a, b) => a + b, 0) }];
			}),
			from: plainDate(days[0] ?? ''),
			to: plainDate(days.at(-1) ?? '')
		};
	});
}
