import { printAnchor } from '#lib/features/audit-log/server/service/anchors.ts';
import { download } from '#lib/server/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { bytes, name } = await printAnchor(locals.ctx, params.file.replace(/\.pdf$/u, ''));
	return download(bytes, name);
};
