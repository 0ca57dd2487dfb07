import { Problem } from '#lib/server/problem.ts';
import type { PageServerLoad } from './$types';

/** Whatever leads nowhere under an agency is said so inside the agency's frame, with its menu. */
export const load: PageServerLoad = () => {
	throw new Problem('page.not-found');
};
