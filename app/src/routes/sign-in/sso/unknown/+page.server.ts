import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { listAgencies } from '#lib/features/agencies/server/service.ts';
import { broughtBack } from '#lib/features/single-sign-on/server/service/carried.ts';
import { oidcSettings } from '#lib/features/single-sign-on/server/service/oidc-settings.ts';
import type { Claims } from '#lib/features/single-sign-on/server/service/provider.ts';
import { askForEntry } from '#lib/features/single-sign-on/server/service/ask-for-entry.ts';
import { wordsOf } from '#lib/server/explain.ts';
import { instant } from '#lib/server/clock.ts';
import { Problem, problems } from '#lib/server/problem.ts';
import { contextFrom } from '#lib/server/request-context.ts';
import { findAgencyBySlug } from '#lib/features/agencies/server/service.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, cookies }) => {
	const { name, email } = askerOf({ cookies });
	return { name, email, label: oidcSettings()?.label ?? '', agencies: (await listAgencies(locals.db)).map(({ slug, name: of }) => ({ slug, name: of })) };
};

export const actions: Actions = {
	/** Leaves the person's name with the agency they chose: nothing is kept of whoever does not press. */
	default: async ({ request, locals, cookies }) => {
		const slug = (await request.formData()).get('agency');
		const agency = await findAgencyBySlug(locals.db, String(slug));
		try {
			if (!agency) throw new Problem('agency.not-found');
			await askForEntry(contextFrom({ ...locals, agency, membership: null }, instant()), askerOf({ cookies }));
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			return fail(problems[error.code], { message: wordsOf(error.code, locals.locale), asked: null });
		}
		return { message: null, asked: agency.name };
	}
};

/** Whom the provider vouched for a short while ago, in this browser. */
function askerOf({ cookies }: Pick<RequestEvent, 'cookies'>): Claims {
	const asker = broughtBack('asking', cookies.get('kheo.sso_asking'), new Date());
	if (asker === null) redirect(303, '/sign-in');
	return asker as Claims;
}
