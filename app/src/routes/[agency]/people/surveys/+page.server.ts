import { readPublicSurveys } from '#lib/features/surveys/server/service/read-surveys.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => readPublicSurveys(locals.ctx);
