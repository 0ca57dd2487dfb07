import type { LocalMoment, PlainDate, WorkingCalendar } from '@kheo/core';
import { writeXlsx } from '@kheo/documents/write-xlsx';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import { listSettled } from '#lib/features/issuing/server/service/list-settled.ts';
import type { TaskHead } from '#lib/features/plans/task.ts';
import { findPlan, listTaskHeads } from '#lib/features/plans/server/service.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { momentIn } from '#lib/server/clock.ts';
import { type Context, unitOf } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { delayOf } from '../delay.ts';
import { focusedId, focusOf } from '../focus.ts';
import { countsOf, type MatrixRow, rowsOf, type TrackedObligation, type TrackedUnit } from '../matrix.ts';
import { asksForStates, type MatrixChoice, type MatrixPage, matrixPage } from '../matrix-page.ts';
import { trackingSheet } from '../tracking-sheet.ts';
import type { Progress, Tracking } from '../view.ts';
import { countAlike, listAskedUnits, listCells, listOwing, type Seen } from './owed-queries.ts';

/** Who owes what and where it stands today. A unit's person sees that unit alone. */
export function readTracking(ctx: Context, planId: string): Promise<Tracking> {
	return asking(ctx, planId, async (asked) => {
		const progress = await progressOf(asked);
		return withRows(progress, await rowsFor(asked, progress, await listAskedUnits(asked.tx, asked.seen)));
	});
}

/** The same with the units of one page only, where there are many: what is counted is always of all. */
export function readTrackingPage(ctx: Context, planId: string, choice: MatrixChoice): Promise<Tracking & { readonly paged: MatrixPage | null }> {
	return asking(ctx, planId, async (asked) => {
		const progress = await progressOf(asked);
		const units = await listAskedUnits(asked.tx, asked.seen);
		const judged = asksForStates(choice);
		const { rows, paged } = matrixPage(judged ? await rowsFor(asked, progress, units) : units.map((unit) => ({ unit, cells: [] })), choice);
		const shown = judged
			? rows
			: await rowsFor(
					asked,
					progress,
					rows.map(({ unit }) => unit)
				);
		return { ...withRows(progress, shown), paged };
	});
}

/** How far a plan is, over all its units. */
export function readProgress(ctx: Context, planId: string): Promise<Progress> {
	return asking(ctx, planId, progressOf);
}

/** The units that owe something of a plan. */
export function readAskedUnits(ctx: Context, planId: string): Promise<TrackedUnit[]> {
	return asking(ctx, planId, ({ tx, seen }) => listAskedUnits(tx, seen));
}

/** The matrix as a sheet, in the reader's language. */
export async function exportTracking(ctx: Context, planId: string): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	const { plan, matrix } = await readTracking(ctx, planId);
	const sheet = trackingSheet(matrix, messagesIn(ctx.locale).tracking, ctx.locale);
	return { bytes: await writeXlsx({ ...sheet, title: [plan.title] }), name: `${sheet.name} - ${plan.title}.xlsx` };
}

type Asked = { readonly tx: ReadTx; readonly seen: Seen; readonly today: PlainDate; readonly now: LocalMoment; readonly calendar: WorkingCalendar };

function asking<T>(ctx: Context, planId: string, answer: (asked: Asked) => Promise<T>): Promise<T> {
	return readOnly(ctx, async (tx) => answer({ tx, seen: seenBy(ctx, planId), today: ctx.today, now: momentIn(ctx.now), calendar: await agencyCalendar(tx) }));
}

async function progressOf(asked: Asked): Promise<Progress> {
	const { tx, seen, now, calendar } = asked;
	const [plan, tasks, settled] = await Promise.all([findPlan(tx, seen.planId), listTaskHeads(tx, seen.planId), listSettled(tx, seen.planId)]);
	if (!plan) throw new Problem('plan.not-found');
	const obligations = tasks.filter(({ kind }) => kind === 'registration' || kind === 'report').map(trackedOf);
	const timed = obligations.filter(({ time }) => time !== null).map(({ id }) => id);
	const matrix = { obligations, counts: countsOf(obligations, await countAlike(tx, seen, timed), now, calendar) };
	const obligationId = focusedId(matrix);
	const owing = obligationId === null ? [] : await listOwing(tx, seen, obligationId);
	const focus = focusOf(obligationId, matrix, owing, tasks, asked);
	const isSettled = focus !== null && focus.obligationId in settled;
	return { plan, matrix, focus, settled, delay: seen.own !== null || isSettled ? null : delayOf(focus, owing, asked) };
}

async function rowsFor({ tx, seen, now, calendar }: Asked, { matrix }: Progress, units: readonly TrackedUnit[]): Promise<MatrixRow[]> {
	return rowsOf(
		matrix.obligations,
		units,
		await listCells(
			tx,
			seen,
			units.map(({ id }) => id)
		),
		now,
		calendar
	);
}

function withRows(progress: Progress, rows: readonly MatrixRow[]): Tracking {
	return { ...progress, matrix: { ...progress.matrix, rows } };
}

function trackedOf({ id, kind, name, hasForm, due, time, words, occasion }: TaskHead): TrackedObligation {
	return { id, kind, task: name, hasForm, due, time, words, occasion };
}

const noUnit = '00000000-0000-0000-0000-000000000000';

function seenBy({ actor }: Context, planId: string): Seen {
	return { planId, own: actor.kind === 'user' && actor.role === 'unit' ? (unitOf(actor) ?? noUnit) : null };
}
