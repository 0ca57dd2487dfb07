import { takeOverSchema } from '#lib/features/consolidations/corrections.ts';
import { readDraftCorrection, takeOverDraftCorrection } from '#lib/features/drafts/server/service/correct-draft.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	correction: await readDraftCorrection(locals.ctx, params.draft, params.correction),
	draftId: params.draft,
	requestKey: newId()
});

export const actions: Actions = {
	takeOver: step('takeOver', takeOverSchema, (ctx, taken, key, { params }) =>
		takeOverDraftCorrection(ctx, params['draft'] ?? '', params['correction'] ?? '', taken, key)
	)
};
