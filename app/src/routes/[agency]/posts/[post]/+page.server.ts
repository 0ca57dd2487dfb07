import {
	againSchema,
	approvalSchema,
	byItselfSchema,
	changeSchema,
	countsSchema,
	doneSchema,
	dropSchema,
	outingSchema,
	withdrawalSchema
} from '#lib/features/posts/schema.ts';
import { approvePost, withdrawPost } from '#lib/features/posts/server/service/decide-post.ts';
import { readAccounts } from '#lib/features/posts/server/service/keep-account.ts';
import { addByItself, postAgain } from '#lib/features/posts/server/service/outing-by-itself.ts';
import { addOuting, dropOuting, enterPosted } from '#lib/features/posts/server/service/outings.ts';
import { countPost, readChoices } from '#lib/features/posts/server/service/count-post.ts';
import { readPost } from '#lib/features/posts/server/service/read-posts.ts';
import { changePost } from '#lib/features/posts/server/service/write-post.ts';
import type { Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { RequestEvent } from '@sveltejs/kit';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
	post: await readPost(locals.ctx, params.post),
	accounts: (await readAccounts(locals.ctx)).accounts,
	choices: await readChoices(locals.ctx),
	origin: url.origin,
	requestKey: newId()
});

export const actions: Actions = {
	change: step('change', changeSchema, ofPost(changePost)),
	approve: step('approve', approvalSchema, ofPost(approvePost)),
	withdraw: step('withdraw', withdrawalSchema, ofPost(withdrawPost)),
	outing: step('outing', outingSchema, ofPost(addOuting)),
	counts: step('counts', countsSchema, ofPost(countPost)),
	byItself: step('byItself', byItselfSchema, ofPost(addByItself)),
	again: step('again', againSchema, ofPost(postAgain)),
	posted: step('posted', doneSchema, ofPost(enterPosted)),
	drop: step('drop', dropSchema, ofPost(dropOuting))
};

/** A use case on the post that the address names. */
function ofPost<Value>(use: (ctx: Context, id: string, value: Value, key: string) => Promise<unknown>) {
	return (ctx: Context, value: Value, key: string, { params }: RequestEvent) => use(ctx, params['post'] ?? '', value, key);
}
