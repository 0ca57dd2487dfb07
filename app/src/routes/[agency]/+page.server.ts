import { readHome } from '#lib/features/home/server/service.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => readHome(locals.ctx);
