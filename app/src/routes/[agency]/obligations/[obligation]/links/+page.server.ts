import { addDays, sayDay } from '@kheo/core';
import { fail, redirect } from '@sveltejs/kit';
import { dealLinksSchema, unitSchema } from '#lib/features/submissions/schema.ts';
import { dealLinks, viewLinks } from '#lib/features/submissions/server/service/deal-links.ts';
import { revokeLink } from '#lib/features/submissions/server/service/submission-links.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readForm } from '#lib/server/form.ts';
import { installationSecret } from '#lib/server/installation-secret.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params, url }) => ({
	...(await viewLinks(ctx, params.obligation)),
	today: ctx.today,
	revoked: url.searchParams.has('revoked'),
	requestKey: newId()
});

export const actions: Actions = {
	create: async ({ request, locals: { ctx }, params, url }) => {
		const form = await readForm(request, dealLinksSchema);
		if (!form.ok) return fail(400, { issues: form.issues });
		const lastDay = addDays(ctx.today, form.value.days);
		const order = { obligationId: params.obligation, lastDay, anew: form.value.anew === 'yes', secret: installationSecret() };
		const dealt = await dealLinks(ctx, order, form.key);
		const slips = dealt.map(({ unitId, unit, token }) => ({ unitId, unit, url: `${url.origin}/${params.agency}/submit/${token}` }));
		return { slips, until: sayDay(lastDay, ctx.locale, { year: true }) };
	},
	revoke: async ({ request, locals: { ctx }, params, url }) => {
		const form = await readForm(request, unitSchema);
		if (!form.ok) return fail(400, { issues: form.issues });
		await revokeLink(ctx, { obligationId: params.obligation, unitId: form.value.unit });
		redirect(303, `${url.pathname}?revoked`);
	}
};
