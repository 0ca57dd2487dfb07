import * as v from 'valibot';
import { choicesSchema } from '#lib/features/own-plans/schema.ts';
import { writeOwnPlan } from '#lib/features/own-plans/server/service.ts';
import { download } from '#lib/server/download.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const format = params.file === 'plan.docx' ? 'docx' : params.file === 'plan.pdf' ? 'pdf' : null;
	if (format === null) throw new Problem('page.not-found');
	const choices = v.parse(choicesSchema, Object.fromEntries(url.searchParams));
	const { bytes, name } = await writeOwnPlan(locals.ctx, params.document, { choices, format });
	return download(bytes, name, format === 'pdf' ? 'inline' : 'attachment');
};
