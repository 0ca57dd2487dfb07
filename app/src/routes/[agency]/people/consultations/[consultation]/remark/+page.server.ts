import { fail } from '@sveltejs/kit';
import type { Answer } from '#lib/answer.ts';
import { remarkSchema } from '#lib/features/consultations/schema.ts';
import { readRemarkForm } from '#lib/features/consultations/server/service/read-consultations.ts';
import { sendRemark } from '#lib/features/consultations/server/service/take-remark.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { explain, wordsOf } from '#lib/server/explain.ts';
import { postedForm, readFormData, typedIn } from '#lib/server/form.ts';
import { Problem, type ProblemCode, problems } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders, url }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const asked = /^[1-9]\d{0,4}$/u.exec(url.searchParams.get('p') ?? '');
	const place = asked ? Number(asked[0]) - 1 : null;
	return { ...(await readRemarkForm(locals.ctx, params.consultation, place)), place, requestKey: newId() };
};

export const actions: Actions = {
	send: async ({ request, locals, params, getClientAddress }) => {
		const data = await postedForm(request);
		const form = readFormData(data, remarkSchema);
		const refused = (status: number, message: string, issues: Answer['issues'], code?: string) =>
			fail(status, { isSent: false, answer: { at: 'send', message, issues, values: typedIn(data), ...(code && { code }) } satisfies Answer });
		if (!form.ok) return refused(400, wordsOf(firstKnown(form.issues), locals.locale), form.issues);
		try {
			await sendRemark(locals.ctx, params.consultation, form.value, getClientAddress(), form.key);
			return { answer: null, isSent: true };
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			const { status, message, code } = explain(error, 409, locals.locale);
			return refused(status, message, {}, code);
		}
	}
};

function firstKnown(issues: Readonly<Record<string, string>>): ProblemCode {
	return Object.values(issues).find((code): code is ProblemCode => code in problems) ?? 'request.unreadable';
}
