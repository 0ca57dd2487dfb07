import { readPublicDialogues } from '#lib/features/dialogues/server/service/read-public.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ dialogues: await readPublicDialogues(locals.ctx) });
