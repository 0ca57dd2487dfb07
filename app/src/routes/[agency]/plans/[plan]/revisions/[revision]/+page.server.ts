import { readRevisionSlips } from '#lib/features/revisions/server/service/revision-notices.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => readRevisionSlips(locals.ctx, params.plan, params.revision);
