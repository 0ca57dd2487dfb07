import { exportAttendance } from '#lib/features/duty-sessions/server/service/write-roster.ts';
import { download } from '#lib/server/download.ts';
import { monthOf, unitOf } from '../asked.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { ctx }, url }) => {
	const { bytes, name } = await exportAttendance(ctx, monthOf(url, ctx.today), unitOf(url));
	return download(bytes, name);
};
