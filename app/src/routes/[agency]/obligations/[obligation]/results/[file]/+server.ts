import { writeResultSheet } from '#lib/features/reports/server/service/read-result.ts';
import { writeYears } from '#lib/features/reports/server/service/read-years.ts';
import { writeResultPackage } from '#lib/features/reports/server/service/write-result-package.ts';
import { download } from '#lib/server/download.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const years = (['csv', 'xlsx'] as const).find((format) => params.file === `years.${format}`);
	if (years) {
		const { bytes, name } = await writeYears(locals.ctx, params.obligation, years);
		return download(bytes, name);
	}
	if (params.file === 'package.kheo.zip') {
		const { bytes, name } = await writeResultPackage(locals.ctx, params.obligation);
		return download(bytes, name);
	}
	const which = (['figures', 'activities'] as const).find((one) => params.file === `${one}.xlsx`);
	if (which === undefined) throw new Problem('page.not-found');
	const asked = url.searchParams.get('version');
	const version = asked !== null && /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : null;
	const { bytes, name } = await writeResultSheet(locals.ctx, params.obligation, which, version);
	return download(bytes, name);
};
