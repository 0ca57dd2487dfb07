import { newPostSchema } from '#lib/features/posts/schema.ts';
import { readChoices } from '#lib/features/posts/server/service/count-post.ts';
import { readPosts } from '#lib/features/posts/server/service/read-posts.ts';
import { writePost } from '#lib/features/posts/server/service/write-post.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { pageIn } from '#lib/ui/page-of.ts';
import { step } from '../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	posts: await readPosts(locals.ctx, pageIn(url.searchParams)),
	choices: await readChoices(locals.ctx),
	requestKey: newId()
});

export const actions: Actions = { write: step('write', newPostSchema, writePost, (id, { url }) => `${url.pathname}/${String(id)}`) };
