import { writeRegister } from '#lib/features/personal-data/server/service/write-register.ts';
import { download } from '#lib/server/download.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** The register as a file. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const as = (['csv', 'xlsx'] as const).find((form) => params.file === `register.${form}`);
	if (!as) throw new Problem('page.not-found');
	const { bytes, name } = await writeRegister(locals.ctx, as);
	return download(bytes, name);
};
