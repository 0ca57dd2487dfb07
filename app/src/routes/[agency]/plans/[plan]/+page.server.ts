import { readSettled } from '#lib/features/issuing/server/service/list-settled.ts';
import { readPlan } from '#lib/features/plans/server/service.ts';
import { readRevisions } from '#lib/features/revisions/server/service/revision-notices.ts';
import { readAskedUnits, readTracking } from '#lib/features/tracking/server/service.ts';
import { momentIn } from '#lib/server/clock.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { plan, tasks, calendar } = await readPlan(locals.ctx, params.plan);
	const view = url.searchParams.get('view');
	const isUnit = locals.membership?.role === 'unit';
	const rows = isUnit || view === 'unit' ? (await readTracking(locals.ctx, params.plan)).matrix.rows : [];
	const revisions = isUnit ? [] : await readRevisions(locals.ctx, params.plan);
	return {
		plan,
		settled: await readSettled(locals.ctx, params.plan),
		calendar,
		revisions,
		tasks,
		states: rows.flatMap(({ unit, cells }) => cells.flatMap((cell) => (cell ? [{ ...cell, unitId: unit.id }] : []))),
		units: await readAskedUnits(locals.ctx, params.plan),
		view,
		now: momentIn(locals.ctx.now)
	};
};
