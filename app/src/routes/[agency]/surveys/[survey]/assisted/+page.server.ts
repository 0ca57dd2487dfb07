import { levelsIn } from '#lib/features/surveys/levels-in.ts';
import { assistedSchema } from '#lib/features/surveys/schema.ts';
import { answerAssisted } from '#lib/features/surveys/server/service/answer-survey.ts';
import { readSurveyDesk } from '#lib/features/surveys/server/service/read-surveys.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { Problem } from '#lib/server/problem.ts';
import { step } from '../../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { survey } = await readSurveyDesk(locals.ctx, params.survey);
	if (survey.state !== 'open') throw new Problem('survey.not-open');
	return { survey, done: url.searchParams.has('done'), desk: url.searchParams.get('desk') ?? '', requestKey: newId() };
};

export const actions: Actions = {
	default: async (event) => {
		const surveyId = event.params.survey;
		const { survey } = await readSurveyDesk(event.locals.ctx, surveyId);
		const levels = levelsIn(await event.request.clone().formData(), survey.questions.length);
		const enter = step(
			'assisted',
			assistedSchema,
			(ctx, { desk }, key) => answerAssisted(ctx, { surveyId, deskId: desk, levels }, key).then(() => desk),
			(desk, { url }) => `${url.pathname}?done=1&desk=${String(desk)}`
		);
		return enter(event);
	}
};
