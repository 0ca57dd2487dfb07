import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type * as v from 'valibot';
import { readBoard } from '#lib/features/board/server/service/read-board.ts';
import { agencyDigestForm, ownDigestForm } from '#lib/features/digests/schema.ts';
import { chooseAgencyDigest, chooseOwnDigest } from '#lib/features/digests/server/service/choose-digest.ts';
import { readDigest } from '#lib/features/digests/server/service/read-digest.ts';
import type { Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readForm } from '#lib/server/form.ts';
import { pageIn } from '#lib/ui/page-of.ts';
import { inlineProblem } from '../inline-problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	board: await readBoard(locals.ctx, pageIn(url.searchParams)),
	digest: await readDigest(locals.ctx),
	requestKey: newId(),
	done: url.searchParams.get('done'),
	asOf: locals.ctx.now.toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' })
});

export const actions: Actions = { own: choosing(ownDigestForm, chooseOwnDigest), agency: choosing(agencyDigestForm, chooseAgencyDigest) };

function choosing<S extends v.GenericSchema>(schema: S, choose: (ctx: Context, choice: v.InferOutput<S>, key: string) => Promise<void>) {
	return (event: RequestEvent) =>
		inlineProblem(event, async () => {
			const form = await readForm(event.request, schema);
			if (!form.ok) return fail(400, { problem: 'digest.wrong', message: null });
			await choose(event.locals.ctx, form.value, form.key);
			redirect(303, `${event.url.pathname}?done=saved#digest`);
		});
}
