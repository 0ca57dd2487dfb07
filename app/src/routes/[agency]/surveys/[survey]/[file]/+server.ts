import { writeReport } from '#lib/features/surveys/server/service/write-report.ts';
import { writeResults } from '#lib/features/surveys/server/service/write-results.ts';
import { download } from '#lib/server/download.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

const tables = ['csv', 'xlsx'] as const;
const papers = ['docx', 'pdf'] as const;

/** `results.csv`, `.xlsx`, and `report.docx`, `.pdf`. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const [what, format] = params.file.split('.');
	const table = what === 'results' ? tables.find((one) => one === format) : undefined;
	const paper = what === 'report' ? papers.find((one) => one === format) : undefined;
	if (table === undefined && paper === undefined) throw new Problem('page.not-found');
	const { bytes, name } = table ? await writeResults(locals.ctx, params.survey, table) : await writeReport(locals.ctx, params.survey, paper ?? 'pdf');
	return download(bytes, name);
};
