import { exportVisits } from '#lib/features/inspections/server/service/read-visits.ts';
import { download } from '#lib/server/download.ts';
import { yearOf } from '../year-of.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const { bytes, name } = await exportVisits(locals.ctx, yearOf(url, locals.ctx.today));
	return download(bytes, name);
};
