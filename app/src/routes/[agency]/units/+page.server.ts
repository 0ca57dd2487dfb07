import { fail, redirect } from '@sveltejs/kit';
import { unitSchema } from '#lib/features/agencies/schema.ts';
import { addUnit, readUnits } from '#lib/features/agencies/server/service.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { explain } from '#lib/server/explain.ts';
import { readForm } from '#lib/server/form.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ units: await readUnits(locals.ctx), requestKey: newId() });

export const actions: Actions = {
	default: async ({ locals, request, url }) => {
		const form = await readForm(request, unitSchema);
		if (!form.ok) return fail(400, { issues: form.issues, values: form.values, message: null });
		try {
			await addUnit(locals.ctx, form.value, form.key);
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			const { status, message } = explain(error, 409, locals.locale);
			return fail(status, { issues: {}, values: { ...form.value }, message });
		}
		redirect(303, url.pathname);
	}
};
