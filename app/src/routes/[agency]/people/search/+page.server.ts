import { searchPublic } from '#lib/features/people/server/service/search-public.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const query = (url.searchParams.get('q') ?? '').trim();
	return { query, ...(await searchPublic(locals.ctx, { slogans: locals.people?.slogans ?? [] }, query, `/${params.agency}/people`)) };
};
