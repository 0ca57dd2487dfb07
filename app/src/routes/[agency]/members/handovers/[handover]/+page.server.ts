import { readHandover } from '#lib/features/handovers/server/service/read-members.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({ handover: await readHandover(locals.ctx, params.handover) });
