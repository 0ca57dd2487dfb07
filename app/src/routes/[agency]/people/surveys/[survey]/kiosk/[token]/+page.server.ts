import { levelOf } from '#lib/features/surveys/levels-in.ts';
import { answerAtKiosk } from '#lib/features/surveys/server/service/answer-survey.ts';
import { readKiosk, readPublicSurvey } from '#lib/features/surveys/server/service/read-surveys.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { explain } from '#lib/server/explain.ts';
import { postedForm } from '#lib/server/form.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

/** Seconds until the tablet is at its start again: after the thanks, and when somebody left in the middle. */
const THANKS = 12;
const LEFT = 90;

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	return readKiosk(locals.ctx, params.survey, params.token);
};

/** Each press is a screen. What was said so far goes with the form and stands in no address, so that the next person cannot go back to it. */
export const actions: Actions = {
	press: async ({ request, locals, params, setHeaders, url }) => {
		const data = await postedForm(request);
		const typed = (name: string) => String(data.get(name) ?? '');
		if (typed('again') !== '') return { said: null, isDone: false, key: '', message: null };
		const { questions } = await readPublicSurvey(locals.ctx, params.survey);
		const level = levelOf(typed('level'));
		const said = `${typed('so').replaceAll(/[^1-5]/gu, '')}${level === 0 ? '' : level}`.slice(0, questions.length);
		const key = typed('key') || newId();
		setHeaders({ refresh: `${said.length === questions.length ? THANKS : LEFT}; url=${url.pathname}` });
		if (said.length < questions.length) return { said, isDone: false, key, message: null };
		try {
			const [deskId = '', token = ''] = params.token.split('.');
			await answerAtKiosk(locals.ctx, { surveyId: params.survey, deskId, levels: [...said].map(Number) }, token, key);
			return { said: null, isDone: true, key: '', message: null };
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			return { said: null, isDone: false, key: '', message: explain(error, 409, locals.locale).message };
		}
	}
};
