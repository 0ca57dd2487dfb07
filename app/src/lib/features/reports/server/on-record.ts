import type { Total } from '@kheo/core';
import { listUnits } from '#lib/features/agencies/server/service.ts';
import { reportedPosts } from '#lib/features/posts/server/service/reported-posts.ts';
import { reportedShowings } from '#lib/features/slogans/server/service/reported-showings.ts';
import { momentIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { type OnRecord, recordedKeys } from '../result-view.ts';

type Figures = OnRecord['total'];

/** Posts and showings that are on record for a plan, unit by unit, beside what the accepted reports say; null where there are none. */
export async function onRecord(ctx: Context, tx: ReadTx, planId: string, totals: readonly Total[]): Promise<OnRecord | null> {
	const posts = await reportedPosts(tx, planId, momentIn(ctx.now));
	const { units: shown, siteDays } = await reportedShowings(tx, planId);
	if (posts.length === 0 && shown.length === 0 && siteDays === 0) return null;
	const of = (unitId: string | null): Figures => {
		const own = posts.find((one) => one.unitId === unitId);
		return { posts: own?.posts ?? 0, views: own?.views ?? 0, showings: shown.find((one) => one.unitId === unitId)?.places ?? 0 };
	};
	const named = [...(await listUnits(tx)).map(({ id, name }) => ({ id, name })), { id: null, name: null }];
	const lines = named.map(({ id, name }) => ({ unit: name, figures: of(id) })).filter(({ figures }) => recordedKeys.some((key) => figures[key] > 0));
	const sum = (pick: (key: (typeof recordedKeys)[number]) => number): Figures => ({ posts: pick('posts'), views: pick('views'), showings: pick('showings') });
	const out = Map.groupBy(
		posts.flatMap(({ channels }) => channels),
		({ channel }) => channel
	);
	return {
		lines,
		total: sum((key) => lines.reduce((all, { figures }) => all + figures[key], 0)),
		reported: sum((key) => totals.find((one) => one.key === key)?.value ?? 0),
		channels: [...out].map(([channel, same]) => ({
			channel,
			posted: same.reduce((all, { posted }) => all + posted, 0),
			reach: same.reduce((all, { reach }) => all + (reach ?? 0), 0)
		})),
		siteDays
	};
}
