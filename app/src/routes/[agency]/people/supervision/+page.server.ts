import { readPublicCriticisms } from '#lib/features/criticisms/server/service/read-criticisms.ts';
import { readPublicSupervision } from '#lib/features/supervision/server/service/read-public.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	of: await readPublicSupervision(locals.ctx, Number(url.searchParams.get('year')) || null),
	criticisms: await readPublicCriticisms(locals.ctx)
});
