import { moreSchema, reviewSchema } from '#lib/features/consolidations/schema.ts';
import { acceptSubmission, askForMore } from '#lib/features/submissions/server/service/review-submission.ts';
import { returnActions } from '../../../../return-actions.ts';
import { loadReturn } from '../../../../return-load.ts';
import { memberPlace, memberView } from '../../../../return-place.ts';
import { reviewPosted } from '../../../../return-review.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadReturn(event, memberView);

export const actions: Actions = {
	...returnActions(memberPlace),
	accept: (event) => reviewPosted(event, memberPlace, reviewSchema, acceptSubmission),
	askMore: (event) => reviewPosted(event, memberPlace, moreSchema, askForMore)
};
