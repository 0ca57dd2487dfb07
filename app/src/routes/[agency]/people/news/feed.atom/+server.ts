import { writeFeed } from '#lib/features/posts/server/service/write-feed.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const feed = await writeFeed(locals.ctx, { site: url.origin + url.pathname.replace(/\/feed\.atom$/u, ''), agency: locals.agency?.name ?? '' });
	return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'x-content-type-options': 'nosniff' } });
};
