import { fail } from '@sveltejs/kit';
import type { Answer } from '#lib/answer.ts';
import { voiceSchema } from '#lib/features/staff-voice/schema.ts';
import { sendVoice } from '#lib/features/staff-voice/server/service/send-voice.ts';
import { isNameKeeper } from '#lib/features/staff-voice/server/service/voice-names.ts';
import { readVoiceFigures } from '#lib/features/staff-voice/server/service/voice-desk.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { explain, wordsOf } from '#lib/server/explain.ts';
import { postedForm, readFormData, typedIn } from '#lib/server/form.ts';
import { Problem, type ProblemCode, problems } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	return { figures: await readVoiceFigures(locals.ctx), isKeeper: await isNameKeeper(locals.ctx), requestKey: newId() };
};

/** The slip is the answer to the press itself: it stands in no address. */
export const actions: Actions = {
	send: async ({ request, locals }) => {
		const data = await postedForm(request);
		const form = readFormData(data, voiceSchema);
		const refused = (status: number, message: string, issues: Answer['issues']) =>
			fail(status, { sent: null, answer: { at: 'send', message, issues, values: typedIn(data) } satisfies Answer });
		if (!form.ok) return refused(400, wordsOf(firstKnown(form.issues), locals.locale), form.issues);
		try {
			return { answer: null, sent: await sendVoice(locals.ctx, form.value, form.key) };
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			const { status, message } = explain(error, 409, locals.locale);
			return refused(status, message, {});
		}
	}
};

function firstKnown(issues: Readonly<Record<string, string>>): ProblemCode {
	return Object.values(issues).find((code): code is ProblemCode => code in problems) ?? 'request.unreadable';
}
