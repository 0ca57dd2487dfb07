import { fieldsIn } from '#lib/features/drafts/certificates.ts';
import { readCertificates } from '#lib/features/drafts/server/service/certificates.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
	certificates: await readCertificates(locals.ctx, params.draft, fieldsIn(url.searchParams))
});
