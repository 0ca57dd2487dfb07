import { fail, redirect } from '@sveltejs/kit';
import { countWaiting } from '#lib/features/concurrences/server/service/read-concurrences.ts';
import { readNewKeepers } from '#lib/features/concurrences/server/service/read-new-keepers.ts';
import { readOwnPromises } from '#lib/features/dialogues/server/service/read-desk.ts';
import { readOwnDrafts } from '#lib/features/criticisms/server/service/read-criticisms.ts';
import { readStaffDisclosures } from '#lib/features/disclosures/server/service/read-disclosures.ts';
import { readOwnDisseminations } from '#lib/features/disseminations/server/service/read-disseminations.ts';
import { readOwnFeedback } from '#lib/features/feedback/server/service/read-desk.ts';
import { readHome } from '#lib/features/home/server/service.ts';
import { messageForm } from '#lib/features/reminders/schema.ts';
import { readNotice, tickNotice } from '#lib/features/reminders/server/service/notices.ts';
import { readPressingPromises } from '#lib/features/promises/server/service/read-promises.ts';
import { readOpenReliefs } from '#lib/features/reliefs/server/service/read-reliefs.ts';
import { seenForm } from '#lib/features/revisions/schema.ts';
import { readRevisionNotices, takeNote } from '#lib/features/revisions/server/service/revision-notices.ts';
import { readOwnSupervision } from '#lib/features/supervision/server/service/read-supervision.ts';
import { readOwnStanding } from '#lib/features/standing/server/service/read-standing.ts';
import { readWaitingBatches } from '#lib/features/surveys/server/service/read-batch.ts';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

/** What waits for a văn thư stands in the outgoing book, what waits for a supervisor among the supervisions; an auditor reads the log. */
export const load: PageServerLoad = async ({ locals, params }) => {
	if (locals.membership?.role === 'clerk') redirect(303, `/${params.agency}/registers/outgoing`);
	if (locals.membership?.role === 'supervisor') redirect(303, `/${params.agency}/supervision`);
	if (locals.membership?.role === 'auditor') redirect(303, `/${params.agency}/audit`);
	return {
		...(await readHome(locals.ctx)),
		reliefs: await readOpenReliefs(locals.ctx),
		readings: await readOwnDisseminations(locals.ctx),
		feedback: await readOwnFeedback(locals.ctx),
		pressing: await readPressingPromises(locals.ctx),
		promises: await readOwnPromises(locals.ctx),
		supervision: await readOwnSupervision(locals.ctx),
		drafts: await readOwnDrafts(locals.ctx),
		disclosed: locals.membership?.role === 'office' ? (await readStaffDisclosures(locals.ctx)).figures : null,
		papers: await readWaitingBatches(locals.ctx, `/${params.agency}`),
		userId: locals.membership?.userId ?? null,
		confirmations: await readOwnStanding(locals.ctx),
		reminded: await readNotice(locals.ctx),
		notices: await readRevisionNotices(locals.ctx),
		concurrences: await countWaiting(locals.ctx),
		newKeepers: await readNewKeepers(locals.ctx)
	};
};

export const actions: Actions = {
	tick: async ({ request, locals }) => {
		const form = await readForm(request, messageForm);
		if (!form.ok) return fail(400, { issues: form.issues });
		await tickNotice(locals.ctx, form.value.message);
		return { issues: {} };
	},
	seen: async ({ request, locals }) => {
		const form = await readForm(request, seenForm);
		if (!form.ok) return fail(400, { issues: form.issues });
		await takeNote(locals.ctx, form.value.revision);
		return { issues: {} };
	}
};
