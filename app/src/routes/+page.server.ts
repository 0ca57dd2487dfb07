import { listOwnAgencies } from '#lib/features/accounts/server/service.ts';
import { listAgencies } from '#lib/features/agencies/server/service.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	agencies: await listAgencies(locals.db),
	own: locals.user ? await listOwnAgencies(locals, locals.user.id) : []
});
