import { openingOf } from '#lib/features/posts/post.ts';
import { readPublicPost } from '#lib/features/posts/server/service/read-news.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const post = await readPublicPost(locals.ctx, params.post);
	return { post, opening: openingOf(post.words), origin: url.origin };
};
