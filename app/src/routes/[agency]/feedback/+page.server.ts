import { feedbackStates } from '@kheo/core';
import { spamSchema } from '#lib/features/feedback/schema.ts';
import { readFeedbackDesk } from '#lib/features/feedback/server/service/read-desk.ts';
import { markSpam } from '#lib/features/feedback/server/service/sort-feedback.ts';
import { releaseSchema } from '#lib/features/open-forms/schema.ts';
import { readHolds } from '#lib/features/open-forms/server/service/read-holds.ts';
import { releaseMessages } from '#lib/features/open-forms/server/service/release-messages.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { pageIn } from '#lib/ui/page-of.ts';
import { step } from '../issuing-actions.ts';
import type { Actions, PageServerLoad } from './$types';

const QUERY_MAX = 200;
const states = ['open', 'held', 'overdue', ...feedbackStates.filter((state) => state !== 'moved')] as const;

export const load: PageServerLoad = async ({ locals, url }) => {
	const q = (url.searchParams.get('q') ?? '').trim().slice(0, QUERY_MAX);
	const asked = url.searchParams.get('state') ?? 'open';
	const state = states.find((one) => one === asked) ?? '';
	const desk = await readFeedbackDesk(locals.ctx, { q, state, page: pageIn(url.searchParams) });
	const waiting = desk.lines.filter((line) => line.state === 'received').map(({ id }) => id);
	return { q, state, states, desk, holds: await readHolds(locals.ctx, 'feedback', waiting), requestKey: newId() };
};

export const actions: Actions = {
	spam: step('spam', spamSchema, markSpam),
	release: step('release', releaseSchema, (ctx, { chosen }, key) => releaseMessages(ctx, 'feedback', chosen, key))
};
