import { writePlanAnnex } from '#lib/features/evidence/server/service/write-annex.ts';
import { download } from '#lib/server/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { name, bytes } = await writePlanAnnex(locals.ctx, params.plan);
	return download(bytes, name);
};
