import type { RequestEvent } from '@sveltejs/kit';
import { feedbackStates } from '@kheo/core';
import { manySchema, undoSchema } from '#lib/features/feedback/schema.ts';
import { readFeedbackDesk } from '#lib/features/feedback/server/service/read-desk.ts';
import { releaseSchema } from '#lib/features/open-forms/schema.ts';
import { readHolds } from '#lib/features/open-forms/server/service/read-holds.ts';
import { releaseMessages } from '#lib/features/open-forms/server/service/release-messages.ts';
import { dealWithMany, groupMany, markSpam } from '#lib/features/feedback/server/service/many-at-once.ts';
import { readPress, undoPress } from '#lib/features/feedback/server/service/undo-press.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { pageIn } from '#lib/ui/page-of.ts';
import { step } from '../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

const QUERY_MAX = 200;
const states = ['open', 'held', 'overdue', ...feedbackStates.filter((state) => state !== 'moved')] as const;

export const load: PageServerLoad = async ({ locals, url }) => {
	const q = (url.searchParams.get('q') ?? '').trim().slice(0, QUERY_MAX);
	const asked = url.searchParams.get('state') ?? 'open';
	const state = states.find((one) => one === asked) ?? '';
	const desk = await readFeedbackDesk(locals.ctx, { q, state, page: pageIn(url.searchParams) });
	const waiting = desk.lines.filter((line) => line.state === 'received').map(({ id }) => id);
	const holds = await readHolds(locals.ctx, 'feedback', waiting);
	return { q, state, states, desk, holds, press: await readPress(locals.ctx, url.searchParams.get('press')), requestKey: newId() };
};

export const actions: Actions = {
	deal: step('deal', manySchema, dealWithMany, narrowed),
	group: step('group', manySchema, groupMany, narrowed),
	spam: step('spam', manySchema, markSpam, narrowed),
	release: step('release', releaseSchema, (ctx, { chosen }, key) => releaseMessages(ctx, 'feedback', chosen, key)),
	undo: step(
		'undo',
		undoSchema,
		async (ctx, value, key) => {
			await undoPress(ctx, value, key);
			return value.press;
		},
		narrowed
	)
};

/** The list as it was narrowed, with the press that can be taken back. */
function narrowed(press: unknown, { url }: RequestEvent): string {
	const kept = ['q', 'state', 'page'].flatMap((name) => (url.searchParams.has(name) ? [[name, url.searchParams.get(name) ?? '']] : []));
	return `${url.pathname}?${new URLSearchParams([...kept, ['press', String(press)]]).toString()}`;
}
