import { writeReminder } from '#lib/features/tracking/server/service/write-reminder.ts';
import { download } from '#lib/server/download.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const format = params.file === 'letter.docx' ? 'docx' : params.file === 'letter.pdf' ? 'pdf' : null;
	if (format === null) throw new Problem('page.not-found');
	const { bytes, name } = await writeReminder(locals.ctx, params.plan, format);
	return download(bytes, name, format === 'pdf' ? 'inline' : 'attachment');
};
