import { kindSchema } from '#lib/features/drafts/schema.ts';
import { readDrafts } from '#lib/features/drafts/server/service/read-drafts.ts';
import { createDraft } from '#lib/features/drafts/server/service/write-draft.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ drafts: await readDrafts(locals.ctx), requestKey: newId() });

export const actions: Actions = {
	create: step(
		'create',
		kindSchema,
		(ctx, { kind }, key) => createDraft(ctx, kind, key),
		(id, { url }) => `${url.pathname}/${String(id)}`
	)
};
