import { takenForm } from '#lib/features/renewals/schema.ts';
import { writeRenewal } from '#lib/features/renewals/server/service.ts';
import { download } from '#lib/server/download.ts';
import { readForm } from '#lib/server/form.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** NOTE: a POST because the ticks of a long plan would not fit an address; nothing is written. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
	const form = await readForm(request, takenForm);
	if (!form.ok) throw new Problem('request.unreadable');
	const { bytes, name } = await writeRenewal(locals.ctx, params.document, form.value);
	return download(bytes, name);
};
