import { writeBookingsXlsx } from '#lib/features/bookings/server/service/read-events.ts';
import { download } from '#lib/server/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { bytes, name } = await writeBookingsXlsx(locals.ctx, params.event);
	return download(bytes, name);
};
