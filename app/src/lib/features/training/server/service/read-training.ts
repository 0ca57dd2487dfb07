import { isSent } from '@kheo/core';
import { readHome } from '#lib/features/home/server/service.ts';
import { readPlan, readPlans } from '#lib/features/plans/server/service.ts';
import { readTracking } from '#lib/features/tracking/server/service.ts';
import type { CellState } from '#lib/features/tracking/cell-state.ts';
import type { Tracking } from '#lib/features/tracking/view.ts';
import { isMovable } from '#lib/server/clock.ts';
import { type Context, unitOf } from '#lib/server/context.ts';
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
	return { today: ctx.today, steps: stepsOf(tracking, home, unitOf(ctx.actor)), jumps: jumpsFrom(ctx.today, deadlines, calendar) };
}

type Waiting = Pick<Awaited<ReturnType<typeof readHome>>, 'frozen' | 'issued'>;

function stepsOf({ plan, matrix, settled }: Tracking, { frozen, issued }: Waiting, unitId: string | null): Step[] {
	const [register, report] = [matrix.obligations.find(({ kind }) => kind === 'registration'), matrix.obligations.find(({ kind }) => kind === 'report')];
	const states = (id: string | undefined) =>
		matrix.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell !== null && cell.obligationId === id ? [cell.state.name] : [])));
	const [registered, reported] = [states(register?.id), states(report?.id)];
	const top = plan.consolidations.find(({ of }) => of === 'registration')?.id;
	const isIssued = top !== undefined && (issued[top]?.length ?? 0) > 0;
	const isFrozen = isIssued || (register !== undefined && settled.includes(register.id));
	const waiting = frozen.find(({ path }) => top !== undefined && path.includes(top));
	const consolidation = top === undefined ? null : `obligations/${top}/consolidation`;
	const [overview, tracking] = [`plans/${plan.id}`, `plans/${plan.id}/tracking`];
	const own = (id: string | undefined) => (unitId === null || id === undefined ? overview : `obligations/${id}/units/${unitId}`);
	const allSent = (names: readonly CellState['name'][]) => names.length > 0 && names.every((name) => isSent(name) || name === 'waived');
	return [
		{ name: 'look', role: 'office', path: '', done: null },
		{ name: 'remind', role: 'office', path: `${overview}/reminding`, done: null },
		{ name: 'enter', role: 'office', path: tracking, done: null },
		{ name: 'register', role: 'unit', path: own(register?.id), done: allSent(registered) },
		{ name: 'accept', role: 'office', path: consolidation, done: !registered.includes('submitted') && registered.includes('accepted') },
		{ name: 'freeze', role: 'office', path: consolidation, done: isFrozen },
		{ name: 'agree', role: 'leader', path: consolidation, done: isFrozen && (waiting?.has ?? null) === null },
		{ name: 'sign', role: 'office', path: consolidation, done: isFrozen && waiting === undefined },
		{ name: 'issue', role: 'clerk', path: 'registers/outgoing', done: isIssued },
		{ name: 'report', role: 'unit', path: own(report?.id), done: allSent(reported) },
		{ name: 'results', role: 'office', path: report ? `obligations/${report.id}/results` : null, done: report !== undefined && settled.includes(report.id) },
		{ name: 'renew', role: 'office', path: `documents/${plan.documentId}/next-year`, done: null }
	];
}
