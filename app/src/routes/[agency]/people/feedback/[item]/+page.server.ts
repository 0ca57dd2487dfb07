import { readPublicAnswer } from '#lib/features/feedback/server/service/read-public.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({ said: await readPublicAnswer(locals.ctx, params.item) });
