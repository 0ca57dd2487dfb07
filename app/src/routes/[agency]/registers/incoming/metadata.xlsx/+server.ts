import { bookSearch } from '#lib/features/issuing/book-search.ts';
import { exportIncomingMetadata } from '#lib/features/issuing/server/service/export-metadata.ts';
import { download } from '#lib/server/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const { bytes, name } = await exportIncomingMetadata(locals.ctx, bookSearch(url.searchParams, locals.today).year);
	return download(bytes, name);
};
