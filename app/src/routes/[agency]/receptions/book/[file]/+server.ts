import { redirect } from '@sveltejs/kit';
import { mayTake } from '#lib/features/concurrences/server/service/read-concurrences.ts';
import { bookSchema } from '#lib/features/receptions/schema.ts';
import { writeBook, writeNamedBook } from '#lib/features/receptions/server/service/write-book.ts';
import { download } from '#lib/server/download.ts';
import { readForm } from '#lib/server/form.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { bytes, name } = await writeBook(locals.ctx, periodIn(params.file));
	return download(bytes, name);
};

/** With names: a press, since it leaves an entry in the log. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
	const form = await readForm(request, bookSchema);
	if (!form.ok) throw new Problem('request.unreadable');
	const period = periodIn(params.file);
	if (!(await mayTake(locals.ctx, 'reception-book', period))) redirect(303, `/${params.agency}/concurrences?list=reception-book&of=${period}`);
	const { bytes, name } = await writeNamedBook(locals.ctx, period, form.value);
	return download(bytes, name);
};

function periodIn(file: string): string {
	return file.replace(/\.xlsx$/u, '');
}
