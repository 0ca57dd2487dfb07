import { describeApi } from '#lib/features/api/server/service/describe-api.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = ({ locals }) => ({ api: describeApi(locals.locale) });
