import { openingOf } from '#lib/features/posts/post.ts';
import { readNews } from '#lib/features/posts/server/service/read-news.ts';
import { pageIn } from '#lib/ui/page-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { items, page, pages } = await readNews(locals.ctx, pageIn(url.searchParams));
	return { page, pages, news: items.map(({ id, title, words, on, at }) => ({ id, title, opening: openingOf(words), on, at })) };
};
