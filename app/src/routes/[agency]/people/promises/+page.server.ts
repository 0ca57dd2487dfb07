import { countPromises, readPromises } from '#lib/features/dialogues/server/service/read-promises.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	promises: await readPromises(locals.ctx),
	counts: await countPromises(locals.ctx)
});
