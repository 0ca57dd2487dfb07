import { figureCell, printedCells, printFigure, shortDate, type PlainDate } from '@kheo/core';
import { reportedPosts } from '#lib/features/posts/server/service/reported-posts.ts';
import { reportedShowings } from '#lib/features/slogans/server/service/reported-showings.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { momentIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { OfferedRow } from './due-rows.ts';

type Of = { readonly planId: string; readonly unitId: string };

/** What a unit's posts and slogans of a plan come to: one row each, offered with its source. The report is in Vietnamese whoever looks. */
export async function offeredRows(ctx: Context, tx: ReadTx, { planId, unitId }: Of): Promise<OfferedRow[]> {
	const words = messagesIn('vi');
	const posts = (await reportedPosts(tx, planId, momentIn(ctx.now))).find((one) => one.unitId === unitId);
	const shown = (await reportedShowings(tx, planId)).units.find((one) => one.unitId === unitId);
	const places = posts?.channels.map(({ channel, posted, reach }) =>
		words.posts.reportedOn(words.posts.channels[channel], posted, reach === null ? null : printFigure(reach))
	);
	const slogans = shown?.slogans.map((one) => words.slogans.reportedAt(one.words, one.places)).join(' ');
	return [
		...(posts
			? [
					row('posts', words.posts.reportedName, posts, words.posts.reported(posts.posts, places ?? []), {
						posts: posts.posts,
						...(posts.views > 0 && { views: posts.views })
					})
				]
			: []),
		...(shown ? [row('slogans', words.slogans.reportedName, shown, slogans ?? '', { showings: shown.places })] : [])
	];
}

type Period = { readonly from: PlainDate; readonly to: PlainDate };

function row(from: OfferedRow['from'], name: string, { from: first, to: last }: Period, words: string, figures: Readonly<Record<string, number>>): OfferedRow {
	const when = first === last ? shortDate(first) : `${shortDate(first)} – ${shortDate(last)}`;
	const counted = Object.entries(figures).map(([key, value]) => [figureCell(key), printFigure(value)]);
	return { id: `offered ${from}`, from, name, when, cells: { [printedCells.words]: words, ...Object.fromEntries(counted) } };
}
