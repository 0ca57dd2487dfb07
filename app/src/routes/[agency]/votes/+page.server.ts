import { closingSchema, countSchema, openingSchema, strikeSchema, voteSchema } from '#lib/features/votes/schema.ts';
import { enterCount, strikeCount } from '#lib/features/votes/server/service/count-votes.ts';
import { closeVote, openVote, prepareVote, readVotes } from '#lib/features/votes/server/service/run-vote.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ votes: await readVotes(locals.ctx), requestKey: newId() });

export const actions: Actions = {
	prepare: step('prepare', voteSchema, prepareVote),
	open: step('open', openingSchema, openVote),
	count: step('count', countSchema, enterCount),
	strike: step('strike', strikeSchema, strikeCount),
	close: step('close', closingSchema, closeVote)
};
