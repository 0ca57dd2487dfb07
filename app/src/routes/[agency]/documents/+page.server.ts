import { fail, redirect } from '@sveltejs/kit';
import { readDocumentList } from '#lib/features/documents/server/service/list-documents.ts';
import { readUploadedFile } from '#lib/features/documents/server/service/read-uploaded-file.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ documents: await readDocumentList(locals.ctx) });

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const data = await request.formData().catch((cause: unknown) => {
			throw new Problem('request.unreadable', { cause });
		});
		const file = data.get('file');
		if (!(file instanceof File) || file.name === '') return fail(400, { refusal: { name: '', code: 'file.missing', message: null } });
		const upload = await readUploadedFile(locals.ctx, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
		if (!upload.ok) return fail(422, { refusal: { name: file.name, code: upload.code, message: upload.message } });
		redirect(303, `/${params.agency}/documents/${upload.documentId}?read=${upload.again ? 'again' : 'now'}`);
	}
};
