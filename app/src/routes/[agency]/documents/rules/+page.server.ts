import { fail } from '@sveltejs/kit';
import { rulesForm } from '#lib/features/documents/forms.ts';
import { readRuleSwitches, switchRules } from '#lib/features/documents/server/service/rule-switches.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ rules: await readRuleSwitches(locals.ctx), requestKey: newId() });

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const form = await readForm(request, rulesForm);
		if (!form.ok) return fail(400, { saved: false });
		await switchRules(locals.ctx, form.value.on, form.key);
		return { saved: true };
	}
};
