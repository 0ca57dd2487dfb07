import { compareVersions } from '#lib/features/drafts/server/service/read-drafts.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const to = numberIn(url.searchParams.get('to'));
	return { id: params.draft, ...(await compareVersions(locals.ctx, params.draft, numberIn(url.searchParams.get('from')) ?? 1, to)) };
};

function numberIn(text: string | null): number | null {
	return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
