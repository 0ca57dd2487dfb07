import { readPublicDisclosure } from '#lib/features/disclosures/server/service/read-disclosures.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({ item: await readPublicDisclosure(locals.ctx, params.item) });
