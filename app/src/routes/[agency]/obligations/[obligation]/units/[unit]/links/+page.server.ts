import { addDays, sayDay } from '@kheo/core';
import { fail, redirect } from '@sveltejs/kit';
import { linkSchema } from '#lib/features/submissions/schema.ts';
import { createLink, findActiveLink, revokeLink } from '#lib/features/submissions/server/service/submission-links.ts';
import { installationFingerprint } from '#lib/features/packages/server/service/installation-key.ts';
import { viewReturn } from '#lib/features/submissions/server/service/view-return.ts';
import { readForm } from '#lib/server/form.ts';
import { memberPlace } from '../../../../../return-place.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, key, base } = await memberPlace(event);
	const { obligation, unit } = await viewReturn(ctx, key);
	return {
		base,
		obligation,
		unit,
		today: ctx.today,
		locale: ctx.locale,
		fingerprint: installationFingerprint(),
		active: await findActiveLink(ctx, key),
		revoked: event.url.searchParams.has('revoked')
	};
};

export const actions: Actions = {
	create: async (event) => {
		const { ctx, key } = await memberPlace(event);
		const form = await readForm(event.request, linkSchema);
		if (!form.ok) return fail(400, { issues: form.issues });
		const lastDay = addDays(ctx.today, form.value.days);
		const token = await createLink(ctx, key, lastDay);
		return { url: `${event.url.origin}/${event.params.agency}/submit/${token}`, until: sayDay(lastDay, ctx.locale, { year: true }) };
	},
	revoke: async (event) => {
		const { ctx, key, base } = await memberPlace(event);
		await revokeLink(ctx, key);
		redirect(303, `${base}/links?revoked`);
	}
};
