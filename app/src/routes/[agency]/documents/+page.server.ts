import { fail, redirect } from '@sveltejs/kit';
import { fileLimit } from '#lib/features/documents/server/service/file-limit.ts';
import { readDocumentList } from '#lib/features/documents/server/service/list-documents.ts';
import { readUploadedFile } from '#lib/features/documents/server/service/read-uploaded-file.ts';
import { postedForm } from '#lib/server/form.ts';
import { Problem, problems } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ documents: await readDocumentList(locals.ctx), limit: fileLimit(locals.locale) });

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const data = await postedForm(request).catch(nullWhenTooLarge);
		if (!data) {
			const { code, message } = fileLimit(locals.locale);
			return fail(problems[code], { refusal: { name: '', code, message } });
		}
		const file = data.get('file');
		if (!(file instanceof File) || file.name === '') return fail(400, { refusal: { name: '', code: 'file.missing', message: null } });
		const upload = await readUploadedFile(locals.ctx, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
		if (!upload.ok) return fail(422, { refusal: { name: file.name, code: upload.code, message: upload.message } });
		redirect(303, `/${params.agency}/documents/${upload.documentId}?read=${upload.again ? 'again' : 'now'}`);
	}
};

/** A body over the limit was not read, so not even the file's name is known; it is answered on the page like any other refusal. */
function nullWhenTooLarge(error: unknown): null {
	if (error instanceof Problem && error.code === 'file.too-large') return null;
	throw error;
}
