import { readDoors } from '#lib/features/people/server/service/read-doors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	doors: await readDoors(locals.ctx, { slogans: locals.people?.slogans ?? [] }, `/${locals.agency?.slug ?? ''}/people`)
});
