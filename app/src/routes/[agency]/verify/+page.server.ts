import { fail, type RequestEvent } from '@sveltejs/kit';
import { questionSchema, type Question } from '#lib/features/issuing/schema.ts';
import { verifyPaper } from '#lib/features/issuing/server/service/verify-paper.ts';
import { verifyCertificate } from '#lib/features/movements/server/service/certificates.ts';
import { explain, wordsOf } from '#lib/server/explain.ts';
import { readForm } from '#lib/server/form.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

/** No script: whoever holds a paper may have any browser. */
export const csr = false;

/** `?code=` comes from a printed code or a link. */
export const load: PageServerLoad = async (event) => {
	const code = event.request.method === 'GET' ? event.url.searchParams.get('code') : null;
	if (code === null) return { asked: null };
	return { asked: { text: code, ...(await answer(event, { text: code, day: null })) } };
};

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event.request, questionSchema);
		if (!form.ok) return fail(400, { text: '', day: '', verdict: null, certificate: null, message: wordsOf('request.unreadable', event.locals.locale) });
		const typed = { text: form.value.text, day: form.value.day ?? '' };
		const { status, ...answered } = await answer(event, form.value);
		return status === 200 ? { ...typed, ...answered } : fail(status, { ...typed, ...answered });
	}
};

async function answer({ locals, getClientAddress }: Pick<RequestEvent, 'locals' | 'getClientAddress'>, question: Question) {
	try {
		const verdict = await verifyPaper(locals.ctx, question, getClientAddress());
		return { status: 200, message: null, verdict, certificate: await verifyCertificate(locals.ctx, question.text) };
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		const { status, message } = explain(error, 400, locals.locale);
		return { status, message, verdict: null, certificate: null };
	}
}
