import { fail, redirect } from '@sveltejs/kit';
import { takeOverSchema } from '#lib/features/consolidations/corrections.ts';
import { readCorrection } from '#lib/features/consolidations/server/service/read-correction.ts';
import { takeOverCorrection } from '#lib/features/consolidations/server/service/take-over-correction.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { explain, wordsOf } from '#lib/server/explain.ts';
import { readForm } from '#lib/server/form.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	correction: await readCorrection(locals.ctx, params.obligation, params.correction),
	obligationId: params.obligation,
	requestKey: newId()
});

export const actions: Actions = {
	takeOver: async ({ request, locals, params, url }) => {
		const form = await readForm(request, takeOverSchema);
		if (!form.ok) return fail(400, { message: wordsOf('request.unreadable', locals.locale) });
		try {
			await takeOverCorrection(locals.ctx, params.obligation, params.correction, form.value, form.key);
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			const { status, message } = explain(error, 409, locals.locale);
			return fail(status, { message });
		}
		redirect(303, url.pathname);
	}
};
