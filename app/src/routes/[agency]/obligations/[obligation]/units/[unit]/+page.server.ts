import { moreSchema, reviewSchema } from '#lib/features/consolidations/schema.ts';
import { acceptSubmission, askForMore } from '#lib/features/submissions/server/service/review-submission.ts';
import { readLowerContents } from '#lib/features/submissions/server/service/read-lower-contents.ts';
import { approvalActions } from '../../../../return-approval.ts';
import { returnActions } from '../../../../return-actions.ts';
import { loadReturn } from '../../../../return-load.ts';
import { memberPlace, memberView } from '../../../../return-place.ts';
import { reviewPosted } from '../../../../return-review.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const page = await loadReturn(event, memberView);
	const { ctx, key } = await memberPlace(event);
	return { ...page, contents: page.view.version > 0 ? await readLowerContents(ctx, key) : [] };
};

export const actions: Actions = {
	...returnActions(memberPlace),
	...approvalActions(memberPlace),
	accept: (event) => reviewPosted(event, memberPlace, reviewSchema, acceptSubmission),
	askMore: (event) => reviewPosted(event, memberPlace, moreSchema, askForMore)
};
