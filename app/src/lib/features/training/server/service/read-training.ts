import { isSent } from '@kheo/core';
import { readHome } from '#lib/features/home/server/service.ts';
import { readPlan, readPlans } from '#lib/features/plans/server/service.ts';
import { readTracking } from '#lib/features/tracking/server/service.ts';
import type { Tracking } from '#lib/features/tracking/view.ts';
import { isMovable } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import { Problem } from '#lib/server/problem.ts';
import { jumpsFrom } from '../../jumps.ts';
import type { Step, Training } from '../../view.ts';

/** The guide through the sample's month, as far as it has been played, and where the clock can go. Only where people practise. */
export async function readTraining(ctx: Context): Promise<Training> {
	if (!isMovable()) throw new Problem('page.not-found');
	const plan = (await readPlans(ctx)).at(-1);
	if (!plan) throw new Problem('page.not-found');
	const { tasks, calendar } = await readPlan(ctx, plan.id);
	const tracking = await readTracking(ctx, plan.id);
	const home = await readHome(ctx);
	const deadlines = tasks.flatMap(({ due, name }) => (due === null ? [] : [{ due, task: name }]));
	return { today: ctx.today, steps: stepsOf(tracking, home), jumps: jumpsFrom(ctx.today, deadlines, calendar) };
}

function stepsOf({ plan, matrix }: Tracking, { frozen, issued }: Pick<Awaited<ReturnType<typeof readHome>>, 'frozen' | 'issued'>): Step[] {
	const [register, report] = [matrix.obligations.find(({ kind }) => kind === 'registration'), matrix.obligations.find(({ kind }) => kind === 'report')];
	const states = (id: string | undefined) =>
		matrix.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell !== null && cell.obligationId === id ? [cell.state.name] : [])));
	const [registered, reported] = [states(register?.id), states(report?.id)];
	const top = plan.consolidations.find(({ of }) => of === 'registration')?.id;
	const isIssued = top !== undefined && (issued[top]?.length ?? 0) > 0;
	const isFrozen = isIssued || frozen.some(({ path }) => top !== undefined && path.includes(top));
	const matrixPath = `plans/${plan.id}/tracking`;
	const consolidation = top === undefined ? null : `obligations/${top}/consolidation`;
	return [
		{ name: 'look', role: 'office', path: '', done: null },
		{ name: 'remind', role: 'office', path: matrixPath, done: null },
		{ name: 'enter', role: 'office', path: matrixPath, done: null },
		{ name: 'register', role: 'unit', path: `plans/${plan.id}`, done: registered.every((name) => isSent(name) || name === 'waived') },
		{ name: 'accept', role: 'office', path: consolidation, done: !registered.includes('submitted') && registered.includes('accepted') },
		{ name: 'freeze', role: 'office', path: consolidation, done: isFrozen },
		{ name: 'agree', role: 'leader', path: consolidation, done: isIssued ? true : null },
		{ name: 'issue', role: 'clerk', path: 'registers/outgoing', done: isIssued },
		{ name: 'report', role: 'unit', path: `plans/${plan.id}`, done: reported.length > 0 && reported.every((name) => isSent(name) || name === 'waived') },
		{ name: 'renew', role: 'office', path: `documents/${plan.documentId}/next-year`, done: null }
	];
}
