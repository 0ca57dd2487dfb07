import { archiveSearch } from '#lib/features/archive/archive-search.ts';
import { openArchive } from '#lib/features/archive/server/service/write-archive.ts';
import { downloadPieces } from '#lib/server/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const { pieces, name } = await openArchive(locals.ctx, 'outgoing', archiveSearch(url.searchParams, locals.today));
	return downloadPieces(pieces, name);
};
