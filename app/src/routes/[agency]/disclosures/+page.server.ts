import type { RequestEvent } from '@sveltejs/kit';
import { postingSchema, strikeSchema } from '#lib/features/disclosures/schema.ts';
import { enterPosting, strikePosting } from '#lib/features/disclosures/server/service/enter-posting.ts';
import { readStaffDisclosures } from '#lib/features/disclosures/server/service/read-disclosures.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ ...(await readStaffDisclosures(locals.ctx)), requestKey: newId() });

export const actions: Actions = { post: step('post', postingSchema, enterPosting, backToFilter), strike: step('strike', strikeSchema, strikePosting) };

/** The page as it was chosen, so that what waits next stands at the top. */
function backToFilter(_: unknown, { url }: RequestEvent): string {
	const show = url.searchParams.get('show');
	return show === null ? url.pathname : `${url.pathname}?show=${encodeURIComponent(show)}`;
}
