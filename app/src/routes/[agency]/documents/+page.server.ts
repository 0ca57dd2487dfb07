import { fail, redirect } from '@sveltejs/kit';
import { type BatchLine, FILES_MAX } from '#lib/features/documents/batch-line.ts';
import { fileLimit } from '#lib/features/documents/server/service/file-limit.ts';
import { readDocumentList } from '#lib/features/documents/server/service/list-documents.ts';
import { readUploadedFile, type UploadedFile } from '#lib/features/documents/server/service/read-uploaded-file.ts';
import type { Locale } from '#lib/i18n/catalogue.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
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
		const files = data.getAll('file').filter((file) => file instanceof File && file.name !== '') as File[];
		const [file, ...more] = files;
		if (!file) return fail(400, { refusal: { name: '', code: 'file.missing', message: null } });
		if (more.length > 0) {
			const read = await readEach(locals.ctx, files.slice(0, FILES_MAX), `/${params.agency}/documents`);
			return { lines: [...read, ...files.slice(FILES_MAX).map(({ name }) => tooMany(name, locals.locale))] };
		}
		const upload = await readUploadedFile(locals.ctx, await uploaded(file));
		if (!upload.ok) return fail(422, { refusal: { name: file.name, code: upload.code, message: upload.message } });
		redirect(303, `/${params.agency}/documents/${upload.documentId}?read=${upload.again ? 'again' : 'now'}`);
	}
};

/** Without scripts nobody counts the files before they are sent: those over the limit are named, not dropped. */
function tooMany(name: string, locale: Locale): BatchLine {
	return { name, state: 'refused', message: messagesIn(locale).documents.batch.over(FILES_MAX) };
}

/** Several files sent with one press: each is read by itself, and one that is refused does not hold up the others. */
async function readEach(ctx: Context, files: readonly File[], base: string): Promise<BatchLine[]> {
	const lines: BatchLine[] = [];
	for (const file of files) {
		const upload = await readUploadedFile(ctx, await uploaded(file));
		lines.push(
			upload.ok
				? { name: file.name, state: upload.again ? 'again' : 'read', href: `${base}/${upload.documentId}` }
				: { name: file.name, state: 'refused', code: upload.code, message: upload.message }
		);
	}
	return lines;
}

async function uploaded(file: File): Promise<UploadedFile> {
	return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** A body over the limit was not read, so not even the file's name is known; it is answered on the page like any other refusal. */
function nullWhenTooLarge(error: unknown): null {
	if (error instanceof Problem && error.code === 'file.too-large') return null;
	throw error;
}
