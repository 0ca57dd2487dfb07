import { surveyResults } from '@kheo/core';
import { ratingsBetween } from '#lib/features/feedback/server/service/read-ratings.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { PublishedResults } from '../../survey.ts';
import { getSurvey, listTallies } from '../queries.ts';

/**
 * What came of a survey, the same for everybody who may see it. Only of a closed one: of figures that change with each answer, two readings one after the other
 * would tell what one person said.
 */
export function readResults(ctx: Context, id: string): Promise<PublishedResults> {
	return readOnly(ctx, async (tx) => {
		const survey = await getSurvey(tx, id);
		if (ctx.actor.kind !== 'user' && !survey.isPublished) throw new Problem('people.not-public');
		if (survey.state !== 'closed') throw new Problem('survey.not-closed');
		const ratings = await ratingsBetween(tx, survey.opensOn, survey.closesOn);
		return { survey, results: surveyResults(await listTallies(tx, survey), survey), ratings };
	});
}
