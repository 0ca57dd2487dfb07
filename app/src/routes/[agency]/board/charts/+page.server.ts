import { readBoard } from '#lib/features/board/server/service/read-board.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	units: (await readBoard(locals.ctx)).units,
	asOf: locals.ctx.now.toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' })
});
