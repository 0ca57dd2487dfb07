import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { beginReport } from '#lib/features/reports/server/service/begin-report.ts';
import { takeOffer } from '#lib/features/reports/server/service/take-offer.ts';
import { takeImportSchema } from '#lib/features/submissions/schema.ts';
import { filledAnswers } from '#lib/features/submissions/filled-answers.ts';
import { keepReturn } from '#lib/features/submissions/server/service/import-file.ts';
import { takeFilled } from '#lib/features/submissions/server/service/take-filled.ts';
import { holdsLevels, takeLevels } from '#lib/features/submissions/server/service/take-levels.ts';
import { takeImport, undoImport } from '#lib/features/submissions/server/service/take-import.ts';
import { withdrawSubmission } from '#lib/features/submissions/server/service/withdraw-submission.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { keyField, postedForm, readFormData } from '#lib/server/form.ts';
import type { Locate, ReturnPlace } from './return-place.ts';
import { inlineProblem } from './inline-problem.ts';
import { savePosted, savePostedSheet } from './return-save.ts';
import { sendPosted, sendNilPosted } from './return-send.ts';

/** The forms of a return's page; the same for a member and for the holder of a link. */
export function returnActions(locate: Locate) {
	return {
		save: (event: RequestEvent) => inlineProblem(event, async () => savePosted(await locate(event), await postedForm(event.request))),
		submit: (event: RequestEvent) => inlineProblem(event, async () => sendPosted(await locate(event), await postedForm(event.request))),
		nil: (event: RequestEvent) => inlineProblem(event, async () => sendNilPosted(await locate(event), await postedForm(event.request))),
		begin: (event: RequestEvent) => inlineProblem(event, () => begin(event, locate)),
		takeOffer: (event: RequestEvent) => inlineProblem(event, () => takeOffered(event, locate)),
		withdraw: (event: RequestEvent) => inlineProblem(event, () => withdraw(event, locate)),
		upload: (event: RequestEvent) => inlineProblem(event, () => upload(event, locate)),
		undoImport: (event: RequestEvent) => inlineProblem(event, () => undo(event, locate))
	};
}

/** Words typed without scripts are saved before the page is drawn anew with the rows that came. */
async function begin(event: RequestEvent, locate: Locate) {
	const place = await locate(event);
	const conflicts = await savePostedSheet(place, await postedForm(event.request));
	await beginReport(place.ctx, place.key);
	return { redrawn: newId(), ...(conflicts.length > 0 && { conflicts }) };
}

/** As with beginning: what was typed meanwhile is saved first. */
async function takeOffered(event: RequestEvent, locate: Locate) {
	const place = await locate(event);
	const form = await postedForm(event.request);
	const conflicts = await savePostedSheet(place, form);
	await takeOffer(place.ctx, place.key, String(form.get('offer') ?? ''));
	return { redrawn: newId(), ...(conflicts.length > 0 && { conflicts }) };
}

async function withdraw(event: RequestEvent, locate: Locate) {
	const { ctx, key, base } = await locate(event);
	const form = await postedForm(event.request);
	await withdrawSubmission(ctx, key, String(form.get(keyField) ?? ''));
	redirect(303, base);
}

async function upload(event: RequestEvent, locate: Locate) {
	const { ctx, key, base } = await locate(event);
	const file = (await postedForm(event.request)).get('file');
	if (!(file instanceof File) || file.name === '') return fail(400, { issues: { file: 'file.missing' } });
	const kept = await keepReturn(ctx, key, { name: file.name.normalize('NFC'), bytes: new Uint8Array(await file.arrayBuffer()) });
	if (!kept.ok) return fail(422, { refusedFile: { code: kept.code, message: kept.message } });
	redirect(303, `${base}/import?file=${kept.sha256}`);
}

async function undo(event: RequestEvent, locate: Locate) {
	const { ctx, key, base } = await locate(event);
	const at = new Date(String((await postedForm(event.request)).get('at') ?? ''));
	if (!Number.isNaN(at.getTime())) await undoImport(ctx, key, at);
	redirect(303, base);
}

/** The one form of the preview page: take the rows that were understood. */
export async function takePosted(event: RequestEvent, locate: Locate) {
	const { ctx, key, base } = await locate(event);
	const posted = await postedForm(event.request);
	if (posted.has('seen')) return takeFilledPosted(await locate(event), posted);
	const form = readFormData(posted, takeImportSchema);
	if (!form.ok) return fail(400, { issues: form.issues });
	if (await holdsLevels(ctx, key, form.value.sha256)) {
		await takeLevels(ctx, key, form.value, form.key);
		redirect(303, base);
	}
	const { at, rows } = await takeImport(ctx, key, form.value, form.key);
	redirect(303, `${base}?taken=${encodeURIComponent(at)}&rows=${rows}`);
}

/** The form of a file that came back filled: what was ticked of its changes. */
async function takeFilledPosted({ ctx, key, base }: ReturnPlace, form: FormData) {
	const sha256 = String(form.get('sha256') ?? '');
	const { changed, added, gone } = await takeFilled(ctx, key, sha256, filledAnswers(form), String(form.get(keyField) ?? ''));
	redirect(303, `${base}?filled=${changed}-${added}-${gone}`);
}
