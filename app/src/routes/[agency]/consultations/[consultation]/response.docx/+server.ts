import { writeResponseTable } from '#lib/features/consultations/server/service/read-consultations.ts';
import { download } from '#lib/server/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { bytes, name } = await writeResponseTable(locals.ctx, params.consultation);
	return download(bytes, name);
};
