import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => ({ slogans: locals.people?.slogans ?? [], origin: url.origin });
