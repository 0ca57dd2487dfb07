import { readDoors } from '#lib/features/people/server/service/read-doors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ doors: await readDoors(locals.ctx, `/${locals.agency?.slug ?? ''}/people`) });
