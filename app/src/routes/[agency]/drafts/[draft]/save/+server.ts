import { json } from '@sveltejs/kit';
import { draftSchema } from '#lib/features/drafts/schema.ts';
import { saveDraft } from '#lib/features/drafts/server/service/write-draft.ts';
import { readForm } from '#lib/server/form.ts';
import type { RequestHandler } from './$types';

/** The save that runs while a person types. */
export const POST: RequestHandler = async ({ request, locals, params }) => {
	const form = await readForm(request, draftSchema);
	if (!form.ok) return json({ issues: form.issues }, { status: 400 });
	return json(await saveDraft(locals.ctx, params.draft, form.value));
};
