import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { fileLimit } from '#lib/features/documents/server/service/file-limit.ts';
import { asideSchema, filingSchema, handSchema } from '#lib/features/submissions/schema.ts';
import { dropFiles, putAside } from '#lib/features/submissions/server/service/drop-files.ts';
import { readDropped } from '#lib/features/submissions/server/service/read-dropped.ts';
import { handOver, takeDropped } from '#lib/features/submissions/server/service/take-dropped.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { postedForm, readFormData } from '#lib/server/form.ts';
import { inlineProblem } from '../../../inline-problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => ({
	drop: await readDropped(ctx, params.obligation),
	now: ctx.now,
	limit: fileLimit(ctx.locale),
	requestKey: newId()
});

export const actions: Actions = {
	drop: (event) => inlineProblem(event, () => dropPosted(event)),
	take: (event) => inlineProblem(event, () => takePosted(event)),
	look: (event) => inlineProblem(event, () => lookPosted(event)),
	putAside: (event) =>
		inlineProblem(event, async () => {
			const form = readFormData(await postedForm(event.request), asideSchema);
			if (!form.ok) return fail(400, { issues: form.issues });
			await putAside(event.locals.ctx, obligationOf(event), form.value.aside);
			return redirect(303, event.url.pathname);
		})
};

async function dropPosted(event: RequestEvent) {
	const chosen = (await postedForm(event.request)).getAll('files').filter((file) => file instanceof File && file.name !== '');
	if (chosen.length === 0) return fail(400, { nothing: true });
	const files: { name: string; bytes: Uint8Array }[] = [];
	for (const file of chosen) if (file instanceof File) files.push({ name: file.name.normalize('NFC'), bytes: new Uint8Array(await file.arrayBuffer()) });
	await dropFiles(event.locals.ctx, obligationOf(event), files);
	return { dropped: files.length };
}

/** The ticked files, or the one whose own button was pressed. */
async function takePosted(event: RequestEvent) {
	const form = await postedForm(event.request);
	const filing = readFormData(form, filingSchema);
	if (!filing.ok) return fail(400, { issues: filing.issues });
	const { file, channel, receivedAt, only } = filing.value;
	const wanted = (only ? [only] : file).flatMap((id) => {
		const unitId = String(form.get(`unit.${id}`) ?? '');
		return unitId === '' ? [] : [{ id, unitId, mode: form.get(`mode.${id}`) === 'replace' ? ('replace' as const) : ('add' as const) }];
	});
	const sent = channel === 'none' ? null : { channel, receivedAt };
	return { outcomes: await takeDropped(event.locals.ctx, obligationOf(event), wanted, sent, filing.key) };
}

/** One file, looked at closely on the page of the unit it was said to be of. */
async function lookPosted(event: RequestEvent) {
	const form = await postedForm(event.request);
	const look = readFormData(form, handSchema);
	const unitId = look.ok ? String(form.get(`unit.${look.value.look}`) ?? '') : '';
	if (!look.ok || unitId === '') return fail(400, { noUnit: true });
	const { sha256 } = await handOver(event.locals.ctx, { obligationId: obligationOf(event), unitId }, look.value.look);
	return redirect(303, `${event.url.pathname.replace(/files$/, '')}units/${unitId}/import?file=${sha256}`);
}

function obligationOf({ params }: RequestEvent): string {
	return params['obligation'] ?? '';
}
