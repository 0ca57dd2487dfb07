import { daysLate, type LocalMoment, type WorkingCalendar, workingDaysBetween } from '@kheo/core';
import { writeXlsx } from '@kheo/documents/write-xlsx';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import { listUnits } from '#lib/features/agencies/server/service.ts';
import type { Task } from '#lib/features/plans/task.ts';
import { findPlan, listTasks } from '#lib/features/plans/server/service.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { momentIn } from '#lib/server/clock.ts';
import { type Context, unitOf } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { type Matrix, matrixOf } from '../matrix.ts';
import { trackingSheet } from '../tracking-sheet.ts';
import type { Focus, Tracking } from '../view.ts';
import { delayOf } from '../delay.ts';
import { listCells, listSettled } from './queries.ts';

/** Who owes what and where it stands today. A unit's person sees that unit alone. */
export function readTracking(ctx: Context, planId: string): Promise<Tracking> {
	return readOnly(ctx, async (tx) => {
		const plan = await findPlan(tx, planId);
		if (!plan) throw new Problem('plan.not-found');
		const [tasks, cells, units] = [await listTasks(tx, planId), await listCells(tx, planId), await listUnits(tx)];
		const calendar = await agencyCalendar(tx);
		const asked = new Set(cells.map((cell) => cell.unitId));
		const shown = units.filter((unit) => asked.has(unit.id) && maySee(ctx, unit.id));
		const products = tasks.filter((task) => task.kind === 'registration' || task.kind === 'report');
		const matrix = matrixOf(
			products.map(({ name, ...product }) => ({ ...product, task: name })),
			shown.map(({ id, name }) => ({ id, name })),
			cells,
			momentIn(ctx.now),
			calendar
		);
		const focus = focusOf(matrix, tasks, momentIn(ctx.now), calendar);
		const frozen = await listSettled(tx, planId);
		const settled = focus !== null && frozen.has(focus.obligationId);
		return { plan, matrix, focus, settled: [...frozen], delay: isOfUnit(ctx) || settled ? null : delayOf(focus, cells, shown, { today: ctx.today, calendar }) };
	});
}

/** The matrix as a sheet, in the reader's language. */
export async function exportTracking(ctx: Context, planId: string): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	const { plan, matrix } = await readTracking(ctx, planId);
	const sheet = trackingSheet(matrix, messagesIn(ctx.locale).tracking, ctx.locale);
	return { bytes: await writeXlsx({ ...sheet, title: [plan.title] }), name: `${sheet.name} - ${plan.title}.xlsx` };
}

function maySee({ actor }: Context, unitId: string): boolean {
	return isOfUnit({ actor }) ? unitOf(actor) === unitId : true;
}

function isOfUnit({ actor }: Pick<Context, 'actor'>): boolean {
	return actor.kind === 'user' && actor.role === 'unit';
}

/** The first product that is not complete, else the last one; one without a day waits for nobody while others have theirs. */
function focusOf(
	matrix: Matrix,
	tasks: readonly Pick<Task, 'id' | 'due' | 'time' | 'foldsInto' | 'hasForm'>[],
	now: LocalMoment,
	calendar: WorkingCalendar
): Focus | null {
	const column = columnOf(matrix);
	const [obligation, count] = [matrix.obligations[column], matrix.counts[column]];
	if (!obligation || !count) return null;
	const lower = tasks.find(({ id }) => id === obligation.id);
	const upper = tasks.find(({ id }) => id === lower?.foldsInto);
	const consolidationId = (lower?.hasForm && upper?.id) || null;
	const officeDue = upper?.due ?? null;
	const { obligationId, asked, sent, missing, sentBack, waitingForOffice } = count;
	const officeDaysLeft = upper?.due && daysLate(now, upper) === null ? workingDaysBetween(now.day, upper.due, calendar) : null;
	return {
		obligationId,
		consolidationId,
		task: obligation.task,
		due: obligation.due,
		time: obligation.time,
		past: daysLate(now, obligation) !== null,
		asked,
		sent,
		missing,
		sentBack,
		waitingForOffice,
		officeDue,
		officeTime: upper?.time ?? null,
		officeDaysLeft
	};
}

function columnOf({ counts, obligations }: Matrix): number {
	const all = obligations.map((_, column) => column);
	const dated = all.filter((column) => obligations[column]?.due);
	const asked = dated.length > 0 ? dated : all;
	return asked.find((column) => (counts[column]?.sent ?? 0) < (counts[column]?.asked ?? 0)) ?? asked.at(-1) ?? -1;
}
