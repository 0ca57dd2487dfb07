import { readDesk } from '#lib/features/people/server/service/read-desk.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ desk: await readDesk(locals.ctx) });
