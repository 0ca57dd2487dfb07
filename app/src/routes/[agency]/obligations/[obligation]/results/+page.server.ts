import { joinSchema, makeSchema } from '#lib/features/reports/schema.ts';
import { joinRows } from '#lib/features/reports/server/service/join-rows.ts';
import { makeResult } from '#lib/features/reports/server/service/make-result.ts';
import { readResult } from '#lib/features/reports/server/service/read-result.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../../issuing-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
	view: await readResult(locals.ctx, params.obligation),
	done: url.searchParams.get('done'),
	requestKey: newId()
});

const here =
	(done: string) =>
	(_: unknown, { url }: { readonly url: URL }) =>
		`${url.pathname}?done=${done}`;

export const actions: Actions = {
	make: step('make', makeSchema, (ctx, _, key, { params }) => makeResult(ctx, params['obligation'] ?? '', key), here('made')),
	join: step(
		'join',
		joinSchema,
		(ctx, { a, b, answer }, _, { params }) => joinRows(ctx, params['obligation'] ?? '', { a, b, isOne: answer === 'one' }),
		here('joined')
	)
};
