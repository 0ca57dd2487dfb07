import { fail, redirect } from '@sveltejs/kit';
import { fileLimit } from '#lib/features/documents/server/service/file-limit.ts';
import { takesOfField } from '#lib/features/reports/outline-view.ts';
import { outlineSchema } from '#lib/features/reports/schema.ts';
import { changeOutline, readOutline, takeOutlineFile } from '#lib/features/reports/server/service/change-outline.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { postedForm, readForm } from '#lib/server/form.ts';
import { inlineProblem } from '../../../../inline-problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	view: await readOutline(locals.ctx, params.obligation),
	limit: fileLimit(locals.ctx.locale),
	requestKey: newId()
});

export const actions: Actions = {
	upload: (event) =>
		inlineProblem(event, async () => {
			const file = (await postedForm(event.request)).get('file');
			if (!(file instanceof File) || file.name === '') return fail(400, { problem: 'file.missing', message: null });
			const bytes = new Uint8Array(await file.arrayBuffer());
			const taken = await takeOutlineFile(event.locals.ctx, event.params.obligation, { name: file.name.normalize('NFC'), bytes });
			if (!taken.ok) return fail(422, { refusedFile: { code: taken.code, message: taken.message } });
			redirect(303, event.url.pathname);
		}),
	change: (event) =>
		inlineProblem(event, async () => {
			const form = await readForm(event.request, outlineSchema);
			if (!form.ok) return fail(400, { problem: 'request.unreadable', message: null });
			const { version, id, heading, takes } = form.value;
			const items = heading.map((words, at) => ({ id: id[at] ?? '', heading: words, takes: takesOfField(takes[at] ?? '') }));
			await changeOutline(event.locals.ctx, event.params.obligation, { version, items });
			redirect(303, `${event.url.pathname.replace(/\/outline$/, '')}`);
		})
};
