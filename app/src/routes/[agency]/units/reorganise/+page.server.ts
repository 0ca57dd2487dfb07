import { fail, redirect } from '@sveltejs/kit';
import { reorganisationSchema } from '#lib/features/reorganisations/schema.ts';
import { previewReorganisation, readReorganisations } from '#lib/features/reorganisations/server/service/read-reorganisation.ts';
import { askToReorganise, reorganise } from '#lib/features/reorganisations/server/service/reorganise.ts';
import { isSecondNeeded, readSeconds } from '#lib/features/concurrences/server/service/read-concurrences.ts';
import { readUnits } from '#lib/features/agencies/server/service.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readForm } from '#lib/server/form.ts';
import { inlineProblem } from '../../inline-problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	units: (await readUnits(locals.ctx)).filter(({ activeTo }) => activeTo === null || activeTo >= locals.ctx.today),
	past: await readReorganisations(locals.ctx),
	done: url.searchParams.has('done'),
	asked: url.searchParams.has('asked'),
	seconds: await readSeconds(locals.ctx),
	requestKey: newId()
});

export const actions: Actions = {
	preview: (event) =>
		inlineProblem(event, async () => {
			const form = await readForm(event.request, reorganisationSchema);
			if (!form.ok) return fail(400, { problem: 'wrong', message: null });
			return { wanted: form.value, consequences: await previewReorganisation(event.locals.ctx, form.value) };
		}),
	apply: (event) =>
		inlineProblem(event, async () => {
			const form = await readForm(event.request, reorganisationSchema);
			if (!form.ok) return fail(400, { problem: 'wrong', message: null });
			const { ctx } = event.locals;
			const isAsked = await isSecondNeeded(ctx);
			await (isAsked ? askToReorganise(ctx, form.value, form.key) : reorganise(ctx, form.value, form.key));
			redirect(303, `${event.url.pathname}?${isAsked ? 'asked' : 'done'}`);
		})
};
