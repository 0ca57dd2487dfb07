import { Problem } from '#lib/server/problem.ts';
import type { PageServerLoad } from './$types';

/** Whatever leads nowhere under an agency, or to a page of others (`of`), is said so inside the agency's frame, with its menu. */
export const load: PageServerLoad = ({ url }) => {
	throw new Problem(url.searchParams.has('of') ? 'actor.not-allowed' : 'page.not-found');
};
