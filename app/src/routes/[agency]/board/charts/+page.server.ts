import { readUnitStandings } from '#lib/features/board/server/service/read-unit-standings.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	units: await readUnitStandings(locals.ctx),
	asOf: locals.ctx.now.toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' })
});
