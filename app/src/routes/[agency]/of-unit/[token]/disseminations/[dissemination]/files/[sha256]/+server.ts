import { openDisseminationFile } from '#lib/features/disseminations/server/service/read-disseminations.ts';
import { openUnitLink } from '#lib/features/unit-links/server/service/unit-links.ts';
import { download } from '#lib/server/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, getClientAddress }) => {
	const { ctx } = await openUnitLink(locals.ctx, params.token, getClientAddress());
	const { bytes, name } = await openDisseminationFile(ctx, params.dissemination, params.sha256);
	return download(bytes, name);
};
