import { readVotes } from '#lib/features/votes/server/service/run-vote.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	votes: (await readVotes(locals.ctx)).filter(({ isPublic, state }) => isPublic && state !== 'prepared')
});
