import { fail, redirect } from '@sveltejs/kit';
import { agreeSchema, paperSchema, returnSchema } from '#lib/features/approvals/schema.ts';
import { agree, enterPaperAgreement } from '#lib/features/approvals/server/service/agree.ts';
import { correctionSchema } from '#lib/features/consolidations/corrections.ts';
import { assignSchema, directiveSchema } from '#lib/features/directives/schema.ts';
import { assignDirective } from '#lib/features/directives/server/service/assign-directive.ts';
import { readDirectives } from '#lib/features/directives/server/service/read-directives.ts';
import { recordDirective } from '#lib/features/directives/server/service/record-directive.ts';
import type { SlipOf } from '#lib/features/directives/view.ts';
import { commentSchema, draftSchema, freezeSchema, resolveSchema } from '#lib/features/drafts/schema.ts';
import { addComment, closeComment } from '#lib/features/drafts/server/service/comment.ts';
import { checkDraft } from '#lib/features/drafts/server/service/check-draft.ts';
import { uploadDraftCorrection } from '#lib/features/drafts/server/service/correct-draft.ts';
import { freezeDraft } from '#lib/features/drafts/server/service/freeze-draft.ts';
import { giveBackDraft } from '#lib/features/drafts/server/service/give-back-draft.ts';
import { readDraft } from '#lib/features/drafts/server/service/read-drafts.ts';
import { saveDraft } from '#lib/features/drafts/server/service/write-draft.ts';
import { signatureSchema } from '#lib/features/issuing/schema.ts';
import { readPaperOfDraft } from '#lib/features/issuing/server/service/read-paper.ts';
import { signDraft } from '#lib/features/issuing/server/service/sign-paper.ts';
import { actsForOffice } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readForm } from '#lib/server/form.ts';
import { explain } from '#lib/server/explain.ts';
import { Problem } from '#lib/server/problem.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const draft = await readDraft(locals.ctx, params.draft);
	const paper = draft.status === 'frozen' ? await readPaperOfDraft(locals.ctx, draft.id) : null;
	const directives = draft.rounds.length > 0 ? await readDirectives(locals.ctx, slipOf(params)) : null;
	const findings = draft.status === 'draft' ? await checkDraft(locals.ctx, draft.id) : [];
	return { draft, directives, findings, paperId: paper?.id ?? null, requestKey: newId() };
};

const slipOf = (params: { readonly draft?: string | undefined }): SlipOf => ({ of: 'draft', id: params.draft ?? '' });

export const actions: Actions = {
	save,
	comment: step('comment', commentSchema, (ctx, comment, key, { params }) => addComment(ctx, params['draft'] ?? '', comment, key)),
	resolve: step('resolve', resolveSchema, (ctx, { id }, _, { params }) => closeComment(ctx, params['draft'] ?? '', id)),
	freeze: step('freeze', freezeSchema, (ctx, { version, ...chain }, key, { params }) => freezeDraft(ctx, params['draft'] ?? '', version, { key, chain })),
	recordDirective: step('recordDirective', directiveSchema, (ctx, words, key, { params }) => recordDirective(ctx, slipOf(params), words, key)),
	assignDirective: step('assignDirective', assignSchema, (ctx, assignment, key) => assignDirective(ctx, assignment, key)),
	agree: step('agree', agreeSchema, (ctx, given, key) => agree(ctx, 'draft', given, key)),
	agreePaper: step('agreePaper', paperSchema, (ctx, hand, key) => enterPaperAgreement(ctx, 'draft', hand, key)),
	giveBack: step(
		'giveBack',
		returnSchema,
		(ctx, answer, key, { params }) => giveBackDraft(ctx, params['draft'] ?? '', answer, key),
		(_, { locals, params, url }) => (actsForOffice(locals.ctx.actor) ? url.pathname : `/${params['agency']}`)
	),
	correct: step(
		'correct',
		correctionSchema,
		(ctx, corrected, key, { params }) => uploadDraftCorrection(ctx, params['draft'] ?? '', corrected, key),
		(id, { url }) => `${url.pathname}/corrections/${String(id)}`
	),
	sign: step(
		'sign',
		signatureSchema,
		(ctx, signature, key, { params }) => signDraft(ctx, params['draft'] ?? '', signature, key),
		(id, { params }) => `/${params['agency']}/registers/outgoing/papers/${String(id)}`
	)
};

/** What was not taken stands in the fields again, with what was wrong or with the words of whoever saved between. */
async function save({ locals, params, request, url }: RequestEvent) {
	const form = await readForm(request, draftSchema);
	if (!form.ok) return fail(400, { save: { issues: form.issues, typed: form.values, conflict: null, message: null } });
	const typed = { ...form.value, version: String(form.value.version) };
	try {
		const answer = await saveDraft(locals.ctx, params.draft, form.value);
		if ('conflict' in answer) return fail(409, { save: { issues: {}, typed, conflict: answer.conflict, message: null } });
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		const { status, message } = explain(error, 409, locals.locale);
		return fail(status, { save: { issues: {}, typed, conflict: null, message } });
	}
	redirect(303, url.pathname);
}
