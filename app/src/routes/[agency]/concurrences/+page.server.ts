import { readBookings } from '#lib/features/bookings/server/service/read-events.ts';
import { type AskedList, askedLists } from '#lib/features/concurrences/concurrence.ts';
import { askSchema, settleSchema } from '#lib/features/concurrences/schema.ts';
import { askForList } from '#lib/features/concurrences/server/service/ask-for-list.ts';
import { readConcurrences } from '#lib/features/concurrences/server/service/read-concurrences.ts';
import { agree, disagree } from '#lib/features/concurrences/server/service/settle.ts';
import { openAgreed, withdrawRefused } from '#lib/features/invitations/server/service/open-agreed.ts';
import { reorganiseAgreed } from '#lib/features/reorganisations/server/service/reorganise.ts';
import type { Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const [list, of] = [askedLists.find((one) => one === url.searchParams.get('list')), url.searchParams.get('of')];
	const wanted = list && of ? { list, of, title: await titleOf(locals.ctx, list, of) } : null;
	return { page: await readConcurrences(locals.ctx), wanted, requestKey: newId() };
};

const here = (_: unknown, { url }: { url: URL }) => url.pathname;

export const actions: Actions = {
	ask: step('ask', askSchema, async (ctx, asked, key) => askForList(ctx, { ...asked, title: await titleOf(ctx, asked.list, asked.of) }, key), here),
	agree: step('agree', settleSchema, (ctx, { id }, key) => agree(ctx, id, { reorganisation: reorganiseAgreed, invitation: openAgreed }, key), here),
	refuse: step('refuse', settleSchema, (ctx, { id }, key) => disagree(ctx, id, { invitation: withdrawRefused }, key), here)
};

/** What people call the list; the book of receptions goes by its period. */
async function titleOf(ctx: Context, list: AskedList, of: string): Promise<string> {
	return list === 'bookings' ? (await readBookings(ctx, of)).event.title : of.slice(0, 20);
}
