import { readPublicAnswers } from '#lib/features/feedback/server/service/read-public.ts';
import { pageIn } from '#lib/ui/page-of.ts';
import type { PageServerLoad } from './$types';

const QUERY_MAX = 200;

export const load: PageServerLoad = async ({ locals, url }) => {
	const q = (url.searchParams.get('q') ?? '').trim().slice(0, QUERY_MAX);
	const kind = url.searchParams.get('kind') === 'voter' ? 'voter' : null;
	return { q, kind, list: await readPublicAnswers(locals.ctx, { q, kind, page: pageIn(url.searchParams) }) };
};
