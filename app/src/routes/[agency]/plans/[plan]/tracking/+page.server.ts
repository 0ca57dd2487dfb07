import { readOpenReliefs } from '#lib/features/reliefs/server/service/read-reliefs.ts';
import { readPromises } from '#lib/features/reminders/server/service/read-contact.ts';
import { readCoverage } from '#lib/features/tracking/server/service/read-coverage.ts';
import { readStanding } from '#lib/features/standing/server/service/read-standing.ts';
import { readTrackingPage } from '#lib/features/tracking/server/service.ts';
import { matrixChoice } from '#lib/features/tracking/matrix-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const tracking = await readTrackingPage(locals.ctx, params.plan, matrixChoice(url.searchParams));
	const asOf = locals.ctx.now.toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' });
	return {
		...tracking,
		coverage: tracking.paged ? null : await readCoverage(locals.ctx, params.plan),
		reliefs: await readOpenReliefs(locals.ctx, params.plan),
		standing: (await readStanding(locals.ctx, params.plan)).duties,
		promises: await readPromises(locals.ctx, params.plan),
		asOf,
		calm: url.searchParams.get('view') === 'hall'
	};
};
