import { readYear } from '#lib/features/receptions/server/service/read-receptions.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({ of: await readYear(locals.ctx, Number(url.searchParams.get('year')) || null) });
