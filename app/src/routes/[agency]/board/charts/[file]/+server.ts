import { measures } from '#lib/features/board/chart.ts';
import { writeChartFile } from '#lib/features/board/server/service/write-chart-file.ts';
import { download } from '#lib/server/download.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const [name, format] = params.file.split('.');
	const measure = measures.find((one) => one === name);
	if (!measure || (format !== 'csv' && format !== 'xlsx')) throw new Problem('page.not-found');
	const { bytes, name: fileName } = await writeChartFile(locals.ctx, measure, format);
	return download(bytes, fileName);
};
