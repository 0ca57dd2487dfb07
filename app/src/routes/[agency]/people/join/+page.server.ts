import { readComing } from '#lib/features/bookings/server/service/read-events.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ events: await readComing(locals.ctx) });
