import { exportConsents } from '#lib/features/personal-data/server/service/read-consents.ts';
import { download } from '#lib/server/download.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** A press, since it leaves an entry in the log. */
export const POST: RequestHandler = async ({ locals, params }) => {
	if (params.file !== 'list.xlsx') throw new Problem('page.not-found');
	const { bytes, name } = await exportConsents(locals.ctx);
	return download(bytes, name);
};
