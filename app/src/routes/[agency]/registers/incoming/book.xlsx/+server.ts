import { bookSearch } from '#lib/features/issuing/book-search.ts';
import { exportIncoming } from '#lib/features/issuing/server/service/read-books.ts';
import { download } from '#lib/server/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const { bytes, name } = await exportIncoming(locals.ctx, bookSearch(url.searchParams, locals.today));
	return download(bytes, name);
};
