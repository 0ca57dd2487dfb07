import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Answer } from '#lib/answer.ts';
import { agreeSchema, paperSchema, returnSchema, withdrawSchema } from '#lib/features/approvals/schema.ts';
import { agree, enterPaperAgreement } from '#lib/features/approvals/server/service/agree.ts';
import { changeSchema, freezeSchema, headingSchema, moreSchema, reviewSchema, rowReviewSchema } from '#lib/features/consolidations/schema.ts';
import { correctionSchema } from '#lib/features/consolidations/corrections.ts';
import { changeDecisions, changeHeading } from '#lib/features/consolidations/server/service/change-decisions.ts';
import { enterPackageReceipt } from '#lib/features/consolidations/server/service/enter-package-receipt.ts';
import { freezeConsolidation } from '#lib/features/consolidations/server/service/freeze-consolidation.ts';
import { giveBack } from '#lib/features/consolidations/server/service/give-back.ts';
import { dropSupplement, openSupplement } from '#lib/features/consolidations/server/service/open-supplement.ts';
import { readConsolidation } from '#lib/features/consolidations/server/service/read-consolidation.ts';
import { readCorrections } from '#lib/features/consolidations/server/service/read-correction.ts';
import { withdrawConsolidation } from '#lib/features/consolidations/server/service/withdraw-consolidation.ts';
import { uploadCorrection } from '#lib/features/consolidations/server/service/upload-correction.ts';
import { assignSchema, directiveSchema } from '#lib/features/directives/schema.ts';
import { assignDirective } from '#lib/features/directives/server/service/assign-directive.ts';
import { readDirectives } from '#lib/features/directives/server/service/read-directives.ts';
import { recordDirective } from '#lib/features/directives/server/service/record-directive.ts';
import { packageRouteSchema, receiptSchema, sendingSchema, sendUpSchema } from '#lib/features/levels/schema.ts';
import { readUpward } from '#lib/features/levels/server/service/read-upward.ts';
import { sendPackage, stopPackage } from '#lib/features/levels/server/service/send-package.ts';
import { sendRegisterUp } from '#lib/features/levels/server/service/send-up.ts';
import { signatureSchema } from '#lib/features/issuing/schema.ts';
import { readPaperOf } from '#lib/features/issuing/server/service/read-paper.ts';
import { signRegister } from '#lib/features/issuing/server/service/sign-paper.ts';
import { readConsolidations } from '#lib/features/plans/server/service.ts';
import { acceptRow, acceptSubmission, askForMore } from '#lib/features/submissions/server/service/review-submission.ts';
import { readCoverage } from '#lib/features/tracking/server/service/read-coverage.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { wordsOf } from '#lib/server/explain.ts';
import { actionOf } from '#lib/server/request-context.ts';
import { step, take } from '../../../form-actions.ts';
import { issuingActions, toCard } from '../../../issuing-actions.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { lower, plan, ...page } = await readConsolidation(locals.ctx, params.obligation);
	const paper = page.view.seal ? await readPaperOf(locals.ctx, page.view.seal.id) : null;
	const consolidations = await readConsolidations(locals.ctx, plan.id);
	const directives = await readDirectives(locals.ctx, { of: 'register', id: params.obligation });
	const corrections = await readCorrections(locals.ctx, params.obligation);
	const coverage = await readCoverage(locals.ctx, plan.id, lower.id);
	const up = await readUpward(locals.ctx, params.obligation, 'register');
	return { ...page, up, coverage, corrections, directives, plan, consolidations, paper, lowerId: lower.id, requestKey: newId() };
};

const register = (params: Partial<Record<string, string>>) => ({ kind: 'register' as const, obligationId: params['obligation'] ?? '' });

export const actions: Actions = {
	decide: (event) => doing(event, changeSchema, (change) => changeDecisions(event.locals.ctx, event.params.obligation, change)),
	heading: (event) => doing(event, headingSchema, (change) => changeHeading(event.locals.ctx, event.params.obligation, change)),
	accept: (event) => doing(event, reviewSchema, (reviewed, key) => acceptSubmission(event.locals.ctx, reviewed, key)),
	acceptRow: (event) => doing(event, rowReviewSchema, (reviewed, key) => acceptRow(event.locals.ctx, reviewed, key)),
	askMore: (event) => doing(event, moreSchema, (reviewed, key) => askForMore(event.locals.ctx, reviewed, key)),
	freeze: (event) =>
		doing(event, freezeSchema, ({ version, seen, ...chain }, key) =>
			freezeConsolidation(event.locals.ctx, event.params.obligation, version, { key, looked: seen, chain })
		),
	recordDirective: (event) =>
		doing(event, directiveSchema, (words, key) => recordDirective(event.locals.ctx, { of: 'register', id: event.params.obligation }, words, key)),
	assignDirective: (event) => doing(event, assignSchema, (assignment, key) => assignDirective(event.locals.ctx, assignment, key)),
	agree: (event) => doing(event, agreeSchema, (step, key) => agree(event.locals.ctx, 'consolidation', step, key)),
	agreePaper: (event) => doing(event, paperSchema, (hand, key) => enterPaperAgreement(event.locals.ctx, 'consolidation', hand, key)),
	correct: (event) =>
		doing(
			event,
			correctionSchema,
			(corrected, key) => uploadCorrection(event.locals.ctx, event.params.obligation, corrected, key),
			(id) => `${event.url.pathname}/corrections/${String(id)}`
		),
	...issuingActions,
	sign: step('sign', signatureSchema, (ctx, signature, key, { params }) => signRegister(ctx, params['obligation'] ?? '', signature, key), toCard),
	openSupplement: (event) => doing(event, v.object({}), (_, key) => openSupplement(event.locals.ctx, event.params.obligation, key)),
	dropSupplement: (event) => doing(event, v.object({}), (_, key) => dropSupplement(event.locals.ctx, event.params.obligation, key)),
	sendUp: step('sendUp', sendUpSchema, (ctx, { to }, _, { params }) => sendRegisterUp(ctx, params['obligation'] ?? '', to), toCard),
	sendPackage: step('sendPackage', packageRouteSchema, (ctx, route, key, { params }) => sendPackage(ctx, register(params), route, key), toCard),
	stopPackage: (event) => doing(event, sendingSchema, ({ id }, key) => stopPackage(event.locals.ctx, event.params.obligation, id, key)),
	receipt: (event) => doing(event, receiptSchema, (receipt, key) => enterPackageReceipt(event.locals.ctx, event.params.obligation, receipt, key)),
	withdrawRegister: (event) =>
		doing(event, withdrawSchema, (withdrawal, key) => withdrawConsolidation(event.locals.ctx, event.params.obligation, withdrawal, key)),
	giveBack: (event) => doing(event, returnSchema, (answer) => giveBack(event.locals.ctx, event.params.obligation, answer))
};

/** Reads the form, does one thing, and shows the page again; what was refused comes back to the form that was pressed, with what was typed. */
async function doing<S extends v.GenericSchema>(
	event: RequestEvent,
	schema: S,
	use: (value: v.InferOutput<S>, key: string) => Promise<unknown>,
	next: (result: unknown) => string = () => event.url.pathname
) {
	const taken = await take(event, schema, use);
	if (taken.ok) redirect(303, next(taken.result));
	const { status, answer, problem } = taken;
	const message = problem ? answer.message : wordsOf('request.unreadable', event.locals.locale);
	return fail(status, { answer: { at: actionOf(event.url) ?? '', ...answer, message } satisfies Answer });
}
