import { fail } from '@sveltejs/kit';
import { nameSchema } from '#lib/features/staff-voice/schema.ts';
import { lookAtName, readNamedVoices } from '#lib/features/staff-voice/server/service/voice-names.ts';
import { explain, wordsOf } from '#lib/server/explain.ts';
import { readForm } from '#lib/server/form.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	return { voices: await readNamedVoices(locals.ctx) };
};

/** The name is the answer to the press itself and is gone with the page. */
export const actions: Actions = {
	open: async ({ request, locals }) => {
		const form = await readForm(request, nameSchema);
		if (!form.ok) return fail(400, { id: '', name: null, message: wordsOf('disclosure.words-missing', locals.locale) });
		try {
			return { id: form.value.id, name: await lookAtName(locals.ctx, form.value), message: null };
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			const { status, message } = explain(error, 409, locals.locale);
			return fail(status, { id: form.value.id, name: null, message });
		}
	}
};
