import { fail, redirect } from '@sveltejs/kit';
import { makeSchema, revokeSchema } from '#lib/features/unit-links/schema.ts';
import { makeUnitLink, readUnitLinks, revokeUnitLink } from '#lib/features/unit-links/server/service/unit-links.ts';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ lines: await readUnitLinks(locals.ctx) });

export const actions: Actions = {
	make: async ({ locals, request, url, params }) => {
		const form = await readForm(request, makeSchema);
		if (!form.ok) return fail(400, { made: null });
		const token = await makeUnitLink(locals.ctx, form.value);
		return { made: { unitId: form.value.unitId, url: `${url.origin}/${params.agency}/of-unit/${token}` } };
	},
	revoke: async ({ locals, request, url }) => {
		const form = await readForm(request, revokeSchema);
		if (!form.ok) return fail(400, { made: null });
		await revokeUnitLink(locals.ctx, form.value);
		redirect(303, url.pathname);
	}
};
