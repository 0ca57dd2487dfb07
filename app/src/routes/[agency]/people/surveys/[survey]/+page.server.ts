import { fail } from '@sveltejs/kit';
import type { Answer } from '#lib/answer.ts';
import { levelsIn } from '#lib/features/surveys/levels-in.ts';
import { answerSchema } from '#lib/features/surveys/schema.ts';
import { answerOnWeb, newAnswerToken } from '#lib/features/surveys/server/service/answer-survey.ts';
import { readPublicSurvey } from '#lib/features/surveys/server/service/read-surveys.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { take } from '../../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders, url }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const asked = (name: string) => (url.searchParams.get(name) ?? '').slice(0, 40);
	const survey = await readPublicSurvey(locals.ctx, params.survey);
	return {
		survey,
		token: newAnswerToken(locals.ctx),
		requestKey: newId(),
		/** The address on the wall bears the desk's number, which makes a code that is easier to scan. */
		desk: survey.desks[Number(asked('desk')) - 1]?.id ?? '',
		code: asked('code')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, params, getClientAddress } = event;
		const taken = await take(event, answerSchema, async (form, key, data) => {
			const { questions } = await readPublicSurvey(locals.ctx, params.survey);
			const answers = { surveyId: params.survey, deskId: form.desk, levels: levelsIn(data, questions.length) };
			await answerOnWeb(locals.ctx, answers, form, getClientAddress(), key);
		});
		if (taken.ok) return { answer: null, done: true };
		return fail(taken.status, { done: false, answer: { at: 'answer', ...taken.answer } satisfies Answer });
	}
};
