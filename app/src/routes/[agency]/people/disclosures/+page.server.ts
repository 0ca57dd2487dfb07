import { readPublicDisclosures } from '#lib/features/disclosures/server/service/read-disclosures.ts';
import type { PageServerLoad } from './$types';

const QUERY_MAX = 200;

export const load: PageServerLoad = async ({ locals, url }) => {
	const q = (url.searchParams.get('q') ?? '').trim().slice(0, QUERY_MAX);
	return { q, ...(await readPublicDisclosures(locals.ctx, q)) };
};
