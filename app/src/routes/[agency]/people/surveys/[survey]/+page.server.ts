import { fail } from '@sveltejs/kit';
import type { Answer } from '#lib/answer.ts';
import { levelsIn } from '#lib/features/surveys/levels-in.ts';
import { answerSchema } from '#lib/features/surveys/schema.ts';
import { answerOnWeb, newAnswerToken } from '#lib/features/surveys/server/service/answer-survey.ts';
import { readPublicSurvey } from '#lib/features/surveys/server/service/read-surveys.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { explain, wordsOf } from '#lib/server/explain.ts';
import { postedForm, readFormData, typedIn } from '#lib/server/form.ts';
import { Problem, type ProblemCode, problems } from '#lib/server/problem.ts';
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
	default: async ({ request, locals, params, getClientAddress }) => {
		const data = await postedForm(request);
		const form = readFormData(data, answerSchema);
		const refused = (status: number, message: string, code?: string) =>
			fail(status, { done: false, answer: { at: 'answer', message, issues: {}, values: typedIn(data), ...(code && { code }) } satisfies Answer });
		if (!form.ok) return refused(400, wordsOf(firstKnown(form.issues), locals.locale));
		try {
			const { questions } = await readPublicSurvey(locals.ctx, params.survey);
			const answers = { surveyId: params.survey, deskId: form.value.desk, levels: levelsIn(data, questions.length) };
			await answerOnWeb(locals.ctx, answers, form.value, getClientAddress(), form.key);
			return { done: true, answer: null };
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			const { status, message, code } = explain(error, 409, locals.locale);
			return refused(status, message, code);
		}
	}
};

function firstKnown(issues: Readonly<Record<string, string>>): ProblemCode {
	return Object.values(issues).find((code): code is ProblemCode => code in problems) ?? 'request.unreadable';
}
