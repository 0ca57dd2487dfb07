import { fail, redirect } from '@sveltejs/kit';
import { revisionForm } from '#lib/features/revisions/schema.ts';
import { compareVersion } from '#lib/features/revisions/server/service/compare-version.ts';
import { revisePlan } from '#lib/features/revisions/server/service/revise-plan.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readForm } from '#lib/server/form.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({ view: await compareVersion(locals.ctx, params.document), requestKey: newId() });

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const form = await readForm(request, revisionForm);
		if (!form.ok) return fail(400, { moved: false });
		const planId = await revisePlan(locals.ctx, { documentId: params.document, version: form.value.version }, form.key).catch(nullIfMoved);
		if (planId === null) return fail(409, { moved: true });
		redirect(303, `/${params.agency}/plans/${planId}`);
	}
};

function nullIfMoved(error: unknown): null {
	if (error instanceof Problem && error.code === 'document.moved') return null;
	throw error;
}
