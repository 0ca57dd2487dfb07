import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type * as v from 'valibot';
import type { Answer } from '#lib/answer.ts';
import { attachmentSchema, cancelSchema, issueSchema, numberSchema, remedySchema, sealingSchema, withdrawalSchema } from '#lib/features/issuing/schema.ts';
import { PaperDiffers } from '#lib/features/issuing/server/service/paper-differs.ts';
import { attachFile } from '#lib/features/issuing/server/service/attach-file.ts';
import { enterRemedy } from '#lib/features/issuing/server/service/enter-remedy.ts';
import { issuePaper } from '#lib/features/issuing/server/service/issue-paper.ts';
import { numberPaper } from '#lib/features/issuing/server/service/number-paper.ts';
import { signForAgency } from '#lib/features/issuing/server/service/sign-for-agency.ts';
import { cancelNumber, withdrawSignature } from '#lib/features/issuing/server/service/take-back.ts';
import type { Context } from '#lib/server/context.ts';
import { explain, wordsOf } from '#lib/server/explain.ts';
import { type Issues, postedForm, readFormData, typedIn } from '#lib/server/form.ts';
import { Problem, type ProblemCode, problems } from '#lib/server/problem.ts';

/** The steps of a signed paper, the same on every page that shows it. */
export const issuingActions = {
	number: step('number', numberSchema, numberPaper),
	attach: step('attach', attachmentSchema, attachFile),
	issue: step('issue', issueSchema, issuePaper),
	signForAgency: step('signForAgency', sealingSchema, (ctx, { documentId }, key) => signForAgency(ctx, documentId, key)),
	withdraw: step('withdraw', withdrawalSchema, (ctx, { documentId, reason }, key) => withdrawSignature(ctx, documentId, reason, key)),
	cancel: step('cancel', cancelSchema, (ctx, { numberId, reason }, key) => cancelNumber(ctx, numberId, reason, key)),
	remedy: step('remedy', remedySchema, enterRemedy)
};

/** Reads the form, takes one step, and shows the page again; what was not taken comes back with the words for it. */
export function step<S extends v.GenericSchema>(
	name: string,
	schema: S,
	use: (ctx: Context, value: v.InferOutput<S>, key: string, event: RequestEvent) => Promise<unknown>,
	next: (result: unknown, event: RequestEvent) => string = (_, { url }) => `${url.pathname}${url.pathname.endsWith('/consolidation') ? '#issuing' : ''}`,
	actingAs: (event: RequestEvent) => Context | Promise<Context> = ({ locals }) => locals.ctx
) {
	return async (event: RequestEvent) => {
		const { locals, request } = event;
		const data = await postedForm(request);
		const at = String(data.get('at') ?? name);
		const form = readFormData(data, schema);
		const refused = (status: number, message: string, more: Pick<Answer, 'issues' | 'differences' | 'code'>) =>
			fail(status, { answer: { at, message, values: typedIn(data), ...more } satisfies Answer });
		if (!form.ok) return refused(400, wordsOf(firstKnown(form.issues), locals.locale), { issues: form.issues });
		let result: unknown;
		try {
			result = await use(await actingAs(event), form.value, form.key, event);
		} catch (error) {
			if (!(error instanceof Problem) || [401, 403].includes(explain(error, 409, locals.locale).status)) throw error;
			const { status, message, code } = explain(error, 409, locals.locale);
			return refused(status, message, { issues: {}, code, differences: differencesOf(error) });
		}
		redirect(303, next(result, event));
	};
}

/** The refusal that a field names, where it is one of the catalogue; else that some field is wrong. */
function firstKnown(issues: Issues): ProblemCode {
	return Object.values(issues).find((code): code is ProblemCode => code in problems) ?? 'request.unreadable';
}

function differencesOf(error: Problem): NonNullable<Answer['differences']> {
	return error instanceof PaperDiffers ? error.differences : [];
}
