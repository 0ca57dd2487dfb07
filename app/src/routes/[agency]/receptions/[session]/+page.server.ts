import { fail } from '@sveltejs/kit';
import type { Answer } from '#lib/answer.ts';
import { heldSchema, moveSchema, strikeSchema, visitSchema } from '#lib/features/receptions/schema.ts';
import { moveSession } from '#lib/features/receptions/server/service/plan-receptions.ts';
import { readSession } from '#lib/features/receptions/server/service/read-receptions.ts';
import { noteHeld, receive, strikeVisit } from '#lib/features/receptions/server/service/receive.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { explain, wordsOf } from '#lib/server/explain.ts';
import { postedForm, readFormData, typedIn } from '#lib/server/form.ts';
import { Problem, type ProblemCode, problems } from '#lib/server/problem.ts';
import { step } from '../../issuing-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
	...(await readSession(locals.ctx, params.session)),
	origin: url.origin,
	requestKey: newId()
});

/** The slip is the answer to the press itself: a PIN is in no address. */
export const actions: Actions = {
	receive: async ({ request, locals, params }) => {
		const data = await postedForm(request);
		const form = readFormData(data, visitSchema);
		const refused = (status: number, message: string, issues: Answer['issues']) =>
			fail(status, { received: null, answer: { at: 'receive', message, issues, values: typedIn(data) } satisfies Answer });
		if (!form.ok) return refused(400, wordsOf(firstKnown(form.issues), locals.locale), form.issues);
		try {
			return { answer: null, received: await receive(locals.ctx, params.session, form.value, form.key) };
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			const { status, message } = explain(error, 409, locals.locale);
			return refused(status, message, {});
		}
	},
	held: step('held', heldSchema, (ctx, form, key, { params }) => noteHeld(ctx, params['session'] ?? '', form, key)),
	strike: step('strike', strikeSchema, strikeVisit),
	move: step('move', moveSchema, moveSession, (id, { params }) => `/${params['agency']}/receptions/${id}`)
};

function firstKnown(issues: Readonly<Record<string, string>>): ProblemCode {
	return Object.values(issues).find((code): code is ProblemCode => code in problems) ?? 'request.unreadable';
}
