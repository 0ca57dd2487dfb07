import { frozenFiles, writeFrozen } from '#lib/features/issuing/server/service/write-frozen.ts';
import { download } from '#lib/server/download.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const file = frozenFiles.find((name) => name === params.file);
	if (file === undefined) throw new Problem('page.not-found');
	const { bytes, name } = await writeFrozen(locals.ctx, params.paper, file);
	return download(bytes, name, file === 'paper.pdf' ? 'inline' : 'attachment');
};
