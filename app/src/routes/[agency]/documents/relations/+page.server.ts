import { fail } from '@sveltejs/kit';
import { relationForm, relationIdForm } from '#lib/features/documents/relation.ts';
import { addRelation, readRelationList, removeRelation, restoreRelation } from '#lib/features/documents/server/service/relations.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ relations: await readRelationList(locals.ctx), requestKey: newId() });

const onOne = (act: typeof removeRelation) => async (event: RequestEvent) => {
	const form = await readForm(event.request, relationIdForm);
	if (!form.ok) return fail(400, { issues: form.issues, values: form.values });
	await act(event.locals.ctx, form.value.id, form.key);
	return { saved: true };
};

export const actions: Actions = {
	entry: async ({ request, locals }) => {
		const form = await readForm(request, relationForm);
		if (!form.ok) return fail(400, { issues: form.issues, values: form.values });
		await addRelation(locals.ctx, form.value, form.key);
		return { saved: true };
	},
	removal: onOne(removeRelation),
	restoration: onOne(restoreRelation)
};
