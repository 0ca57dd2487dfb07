import { readShown } from '#lib/features/slogans/server/service/read-shown.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({ slogans: await readShown(locals.ctx), origin: url.origin });
