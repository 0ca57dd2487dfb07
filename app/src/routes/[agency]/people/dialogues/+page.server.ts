import { readPublicDialogues } from '#lib/features/dialogues/server/service/read-public.ts';
import { searchQuestions } from '#lib/features/dialogues/server/service/search-questions.ts';
import type { PageServerLoad } from './$types';

const QUERY_MAX = 200;

export const load: PageServerLoad = async ({ locals, url }) => {
	const q = (url.searchParams.get('q') ?? '').trim().slice(0, QUERY_MAX);
	return { q, found: await searchQuestions(locals.ctx, q), dialogues: await readPublicDialogues(locals.ctx) };
};
