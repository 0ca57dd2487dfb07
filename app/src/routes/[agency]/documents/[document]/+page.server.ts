import { isPlainDate } from '@kheo/core';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type * as v from 'valibot';
import type { Correction } from '#lib/features/documents/correction.ts';
import { headerCorrection, obligationCorrection } from '#lib/features/documents/corrections-of-forms.ts';
import {
	answerForm,
	batchForm,
	confirmForm,
	findingForm,
	formForm,
	groupForm,
	headerForm,
	idForm,
	layoutForm,
	meaningForm,
	obligationForm,
	versionForm
} from '#lib/features/documents/forms.ts';
import { answerFinding, mendFinding, reopenFinding, undoMending } from '#lib/features/documents/server/service/answer-finding.ts';
import { answerLayout, reopenTogether } from '#lib/features/documents/server/service/answer-together.ts';
import { correctFacts } from '#lib/features/documents/server/service/correct-facts.ts';
import { readLastChange } from '#lib/features/documents/server/service/last-change.ts';
import { matchUnits } from '#lib/features/documents/server/service/match-units.ts';
import { viewDocument } from '#lib/features/documents/server/service/view-document.ts';
import type { DocumentView } from '#lib/features/documents/view.ts';
import { readPlansNamed } from '#lib/features/plans/server/service.ts';
import { findFilledForm } from '#lib/features/plans/server/service/find-filled-form.ts';
import { handOnFilledForm } from '#lib/features/plans/server/service/hand-on-filled-form.ts';
import { confirmPlan } from '#lib/features/plans/server/service/confirm-plan.ts';
import { readRevised } from '#lib/features/revisions/server/service/read-revised.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { wordsOf } from '#lib/server/explain.ts';
import { readForm } from '#lib/server/form.ts';
import { Problem } from '#lib/server/problem.ts';
import { inlineProblem } from '../../inline-problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const signed = url.searchParams.get('signed') ?? '';
	const view = await viewDocument(locals.ctx, params.document);
	return {
		view,
		plans: view.planId === null ? await readPlansNamed(locals.ctx, paperOf(view)) : [],
		filled: await findFilledForm(locals.ctx, params.document),
		revises: await readRevised(locals.ctx, params.document),
		requestKey: newId(),
		read: url.searchParams.get('read'),
		signed: isPlainDate(signed) ? signed : null
	};
};

function paperOf({ facts: { header }, citations }: DocumentView) {
	return { number: header.number, symbol: header.symbol, cited: citations.map(({ number }) => number) };
}

type Event = RequestEvent<{ agency: string; document: string }>;

/** Reads the form, does the one thing, and turns "someone was faster" into who it was; what the person typed is not lost silently. */
async function doing<S extends v.GenericSchema>(event: Event, schema: S, act: (value: v.InferOutput<S>, key: string) => Promise<unknown>) {
	const form = await readForm(event.request, schema);
	if (!form.ok) return fail(400, { issues: form.issues, moved: null });
	try {
		await act(form.value, form.key);
		return { saved: true };
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		if (error.code === 'document.confirmed') return fail(409, { issues: {}, moved: null, message: wordsOf(error.code, event.locals.locale) });
		if (error.code !== 'document.moved') throw error;
		return fail(409, { issues: {}, moved: await readLastChange(event.locals.ctx, event.params.document) });
	}
}

/** An action that corrects one fact. */
function correcting<S extends v.GenericSchema<unknown, { version: number }>>(schema: S, correctionOf: (value: v.InferOutput<S>) => Correction) {
	return (event: Event) =>
		doing(event, schema, (value, key) =>
			correctFacts(event.locals.ctx, { documentId: event.params.document, version: value.version, correction: correctionOf(value) }, key)
		);
}

const onFinding = (act: typeof mendFinding) => (event: Event) =>
	doing(event, findingForm, ({ finding, version }, key) => act(event.locals.ctx, { documentId: event.params.document, finding, version }, key));

export const actions: Actions = {
	header: correcting(headerForm, headerCorrection),
	obligation: correcting(obligationForm, obligationCorrection),
	confirmation: correcting(idForm, ({ id }) => ({ type: 'confirmation', id })),
	allConfirmed: correcting(versionForm, () => ({ type: 'all-confirmed' })),
	removal: correcting(idForm, ({ id }) => ({ type: 'removal', id })),
	restoration: correcting(idForm, ({ id }) => ({ type: 'restoration', id })),
	group: correcting(groupForm, ({ phrase, unitIds }) => ({ type: 'group', phrase, unitIds })),
	meaning: correcting(meaningForm, ({ before }) => ({ type: 'meaning', before })),
	unitsMatched: (event) => doing(event, versionForm, ({ version }, key) => matchUnits(event.locals.ctx, { documentId: event.params.document, version }, key)),
	form: correcting(formForm, ({ id, label }) => ({ type: 'form', id, label })),
	mending: onFinding(mendFinding),
	mendingUndone: onFinding(undoMending),
	reopening: (event) => doing(event, findingForm, ({ finding }, key) => reopenFinding(event.locals.ctx, { documentId: event.params.document, finding }, key)),
	handOn: (event) =>
		inlineProblem(event, async () => {
			const { obligationId, unitId, sha256 } = await handOnFilledForm(event.locals.ctx, event.params.document);
			redirect(303, `/${event.params.agency}/obligations/${obligationId}/units/${unitId}/import?file=${sha256}`);
		}),
	answer: (event) =>
		doing(event, answerForm, (value, key) => {
			const reason = value.answer === 'ignored' ? value.reason : null;
			return answerFinding(event.locals.ctx, { documentId: event.params.document, finding: value.finding, answer: value.answer, reason }, key);
		}),
	layoutAnswered: (event) =>
		doing(event, layoutForm, (value, key) => {
			const about = { documentId: event.params.document, part: value.part };
			return answerLayout(
				event.locals.ctx,
				value.answer === 'ignored' ? { ...about, answer: value.answer, reason: value.reason } : { ...about, answer: 'accepted', reason: null },
				key
			);
		}),
	reopenedTogether: (event) => doing(event, batchForm, ({ batch }, key) => reopenTogether(event.locals.ctx, { documentId: event.params.document, batch }, key)),
	confirm: async (event) => {
		let plan = '';
		const done = await doing(event, confirmForm, async ({ version, periodFrom, periodTo }, key) => {
			const period = periodFrom === null && periodTo === null ? null : { from: periodFrom, to: periodTo };
			plan = await confirmPlan(event.locals.ctx, { documentId: event.params.document, version, period }, key);
		});
		if (plan !== '') redirect(303, `/${event.params.agency}/plans/${plan}`);
		return done;
	}
};
