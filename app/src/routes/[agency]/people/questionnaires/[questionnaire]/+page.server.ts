import { fail, type RequestEvent } from '@sveltejs/kit';
import type { FormScreen } from '#lib/features/surveys/questionnaire.ts';
import { beginForm, deleteForm, goOn, type Press } from '#lib/features/surveys/server/service/answer-questionnaire.ts';
import { readPublicQuestionnaire } from '#lib/features/surveys/server/service/read-questionnaires.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { explain, wordsOf } from '#lib/server/explain.ts';
import { keyField, postedForm } from '#lib/server/form.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	return { questionnaire: await readPublicQuestionnaire(locals.ctx, params.questionnaire), requestKey: newId() };
};

type Shown = { readonly at: FormScreen | null; readonly done: 'sent' | 'saved' | 'deleted' | null; readonly message: string | null; readonly code: string };
const shown = (at: FormScreen | null, more: Partial<Shown> = {}): Shown => ({ at, done: null, message: null, code: at?.code ?? '', ...more });

export const actions: Actions = {
	begin: answered(async (data, { locals, params, getClientAddress }) => {
		const field = (name: string) => String(data.get(name) ?? '');
		const guard = { website: field('website'), altcha: field('altcha') };
		return shown(await beginForm(locals.ctx, params['questionnaire'] ?? '', guard, getClientAddress(), field(keyField)));
	}),
	resume: answered(async (data, event) => shown(await pressed(data, event, 'look'))),
	press: answered(async (data, event) => {
		const go = steps.find((one) => one === data.get('go')) ?? 'next';
		const at = await pressed(data, event, go);
		if (at.missing.length > 0) return shown(at, { message: wordsOf('questionnaire.required-missing', event.locals.locale) });
		return shown(at, { done: go === 'send' ? 'sent' : go === 'later' ? 'saved' : null });
	}),
	delete: answered(async (data, { locals, params, getClientAddress }) => {
		await deleteForm(locals.ctx, params['questionnaire'] ?? '', String(data.get('code') ?? ''), getClientAddress());
		return shown(null, { done: 'deleted' });
	})
};

const steps = ['next', 'back', 'later', 'send'] as const;

/** The code stands in the form and in no address, as the PIN of feedback does. */
function answered(use: (data: FormData, event: RequestEvent) => Promise<Shown>) {
	return async (event: RequestEvent) => {
		const data = await postedForm(event.request);
		try {
			return await use(data, event);
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			const { status, message } = explain(error, 409, event.locals.locale);
			return fail(status, shown(null, { message, code: String(data.get('code') ?? '') }));
		}
	};
}

async function pressed(data: FormData, { locals, params, getClientAddress }: RequestEvent, go: Press['go']): Promise<FormScreen> {
	const id = params['questionnaire'] ?? '';
	const { questions } = await readPublicQuestionnaire(locals.ctx, id);
	const answers = Object.fromEntries(questions.map((question) => [question.id, data.getAll(`q-${question.id}`).map(String)]));
	const screen = Math.min(Math.max(Number(data.get('screen')) || 0, 0), questions.length);
	return goOn(locals.ctx, id, { code: String(data.get('code') ?? '').slice(0, 40), screen, go, answers }, getClientAddress());
}
