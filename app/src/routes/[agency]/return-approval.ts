import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { nilSchema } from '#lib/features/submissions/schema.ts';
import { giveBackSchema, paperSchema } from '#lib/features/unit-approvals/schema.ts';
import { approve, enterPaperApproval, giveBack } from '#lib/features/unit-approvals/server/service/approve.ts';
import { putUp, takeBack } from '#lib/features/unit-approvals/server/service/put-up.ts';
import { wordsOf } from '#lib/server/explain.ts';
import { keyField, postedForm, readFormData } from '#lib/server/form.ts';
import { inlineProblem } from './inline-problem.ts';
import type { Locate, ReturnPlace } from './return-place.ts';
import { savePostedSheet } from './return-save.ts';

/** The forms of a return that needs approval inside its unit. Who holds a link may put it up; who approves has an account. */
export function approvalActions(locate: Locate) {
	const doing = (event: RequestEvent, act: (place: ReturnPlace, form: FormData, key: string) => Promise<unknown>) =>
		inlineProblem(event, async () => {
			const form = await postedForm(event.request);
			return act(await locate(event), form, String(form.get(keyField) ?? ''));
		});
	return {
		putUp: (event: RequestEvent) => doing(event, putUpPosted),
		putUpNil: (event: RequestEvent) => doing(event, putUpNilPosted),
		takeBack: (event: RequestEvent) => doing(event, ({ ctx, key, base }, _form, once) => takeBack(ctx, key, once).then(() => redirect(303, base))),
		approve: (event: RequestEvent) =>
			doing(event, ({ ctx, key, base }, _form, once) => approve(ctx, key, once).then(({ version }) => redirect(303, `${base}/versions/${version}`))),
		giveBack: (event: RequestEvent) => doing(event, giveBackPosted),
		paper: (event: RequestEvent) => doing(event, paperPosted)
	};
}

async function putUpPosted(place: ReturnPlace, form: FormData, once: string) {
	const conflicts = await savePostedSheet(place, form);
	if (conflicts.length > 0) return fail(409, { conflicts });
	await putUp(place.ctx, place.key, { nilReason: null, daysSeen: form.get('daysSeen') === 'yes' }, once);
	redirect(303, place.base);
}

async function putUpNilPosted(place: ReturnPlace, form: FormData, once: string) {
	await savePostedSheet(place, form);
	const reason = new FormData();
	reason.set('reason', String(form.get('nilReason') ?? ''));
	const nil = readFormData(reason, nilSchema);
	if (!nil.ok) return fail(400, { issues: { nilReason: nil.issues['reason'] ?? '' }, values: { nilReason: String(form.get('nilReason') ?? '') } });
	await putUp(place.ctx, place.key, { nilReason: nil.value.reason, daysSeen: false }, once);
	redirect(303, place.base);
}

async function giveBackPosted({ ctx, key, base }: ReturnPlace, form: FormData, once: string) {
	const read = readFormData(form, giveBackSchema);
	if (!read.ok) return fail(400, { message: wordsOf('request.unreadable', ctx.locale) });
	await giveBack(ctx, key, read.value.reason, once);
	redirect(303, base);
}

async function paperPosted({ ctx, key, base }: ReturnPlace, form: FormData, once: string) {
	const read = readFormData(form, paperSchema);
	if (!read.ok) return fail(400, { message: wordsOf('request.unreadable', ctx.locale) });
	const { version } = await enterPaperApproval(ctx, key, read.value, once);
	redirect(303, `${base}/versions/${version}`);
}
