import { readPlan } from '#lib/features/plans/server/service.ts';
import { readRevisions } from '#lib/features/revisions/server/service/revision-notices.ts';
import { readTracking } from '#lib/features/tracking/server/service.ts';
import { momentIn } from '#lib/server/clock.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { plan, tasks, calendar } = await readPlan(locals.ctx, params.plan);
	const { matrix } = await readTracking(locals.ctx, params.plan);
	const states = matrix.rows.flatMap(({ unit, cells }) => cells.flatMap((cell) => (cell ? [{ ...cell, unitId: unit.id }] : [])));
	const revisions = locals.membership?.role === 'unit' ? [] : await readRevisions(locals.ctx, params.plan);
	return {
		plan,
		calendar,
		revisions,
		tasks,
		states,
		units: matrix.rows.map((row) => row.unit),
		view: url.searchParams.get('view'),
		now: momentIn(locals.ctx.now)
	};
};
