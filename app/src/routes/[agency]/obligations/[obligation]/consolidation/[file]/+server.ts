import { exportDecisions, readRegisterFile } from '#lib/features/consolidations/server/service/read-consolidation.ts';
import { download } from '#lib/server/download.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	if (params.file === 'decisions.json') return download(JSON.stringify(await exportDecisions(locals.ctx, params.obligation), null, '\t'), 'decisions.json');
	const format = params.file === 'register.docx' ? 'docx' : params.file === 'register.xlsx' ? 'xlsx' : null;
	if (format === null) throw new Problem('page.not-found');
	const { bytes, name } = await readRegisterFile(locals.ctx, params.obligation, format);
	return download(bytes, name);
};
