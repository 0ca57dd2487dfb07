import { approvalSchema, changeSchema, doneSchema, dropSchema, outingSchema, withdrawalSchema } from '#lib/features/posts/schema.ts';
import { approvePost, withdrawPost } from '#lib/features/posts/server/service/decide-post.ts';
import { addOuting, dropOuting, enterPosted } from '#lib/features/posts/server/service/outings.ts';
import { readPost } from '#lib/features/posts/server/service/read-posts.ts';
import { changePost } from '#lib/features/posts/server/service/write-post.ts';
import type { Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { RequestEvent } from '@sveltejs/kit';
import { step } from '../../issuing-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
	post: await readPost(locals.ctx, params.post),
	origin: url.origin,
	requestKey: newId()
});

export const actions: Actions = {
	change: step('change', changeSchema, ofPost(changePost)),
	approve: step('approve', approvalSchema, ofPost(approvePost)),
	withdraw: step('withdraw', withdrawalSchema, ofPost(withdrawPost)),
	outing: step('outing', outingSchema, ofPost(addOuting)),
	posted: step('posted', doneSchema, ofPost(enterPosted)),
	drop: step('drop', dropSchema, ofPost(dropOuting))
};

/** A use case on the post that the address names. */
function ofPost<Value>(use: (ctx: Context, id: string, value: Value, key: string) => Promise<unknown>) {
	return (ctx: Context, value: Value, key: string, { params }: RequestEvent) => use(ctx, params['post'] ?? '', value, key);
}
