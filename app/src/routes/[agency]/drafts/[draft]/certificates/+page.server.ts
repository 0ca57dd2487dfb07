import { certificateSchema } from '#lib/features/drafts/certificates.ts';
import { keepCertificates, readCertificates } from '#lib/features/drafts/server/service/certificates.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	certificates: await readCertificates(locals.ctx, params.draft),
	requestKey: newId()
});

export const actions: Actions = {
	default: step('keep', certificateSchema, (ctx, fields, key, { params }) => keepCertificates(ctx, params['draft'] ?? '', fields, key))
};
