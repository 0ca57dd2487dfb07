import { adviceFor, type CalendarEntry, shortTask, type WorkingCalendar } from '@kheo/core';
import { actorKey, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { MovedAdvice } from '../../view.ts';
import { agencyCalendar, findYear, listOpenDues } from '../queries.ts';

export type YearChange = { readonly year: number; readonly version: number; readonly entries: readonly CalendarEntry[] };

/**
 * Keeps a whole year as the agency says it is. Nothing that has passed changes; of what is still open, the careful last day is told
 * where it moves, to the person and in the log.
 */
export function changeCalendarYear(ctx: Context, change: YearChange, key = ''): Promise<MovedAdvice[]> {
	return changing(ctx, 'calendar.changed', change, key, (tx, version) => writeYear(ctx, tx, change, version));
}

/** Takes the table that comes with Khéo again. */
export function resetCalendarYear(ctx: Context, { year, version }: Omit<YearChange, 'entries'>, key = ''): Promise<MovedAdvice[]> {
	return changing(ctx, 'calendar.reset', { year, version, entries: [] }, key, async (tx) => {
		await tx
			.updateTable('calendar_years')
			.set({ entries: null, version: version + 1, changed_at: ctx.now, changed_by: actorKey(ctx.actor) })
			.where('year', '=', year)
			.execute();
	});
}

async function changing(
	ctx: Context,
	action: string,
	change: YearChange,
	key: string,
	write: (tx: Tx, version: number) => Promise<void>
): Promise<MovedAdvice[]> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	refuseWrongDays(change);
	return inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			await tx.selectFrom('agencies').select('agency_id').forUpdate().execute();
			const before = await findYear(tx, change.year);
			if ((before?.version ?? 0) !== change.version) throw new Problem('calendar.moved');
			const was = await agencyCalendar(tx);
			await write(tx, change.version);
			const moved = await movedAdvice(ctx, tx, was, await agencyCalendar(tx));
			await audit(tx, {
				subject: { type: 'calendar', id: String(change.year) },
				data: { before: before?.entries ?? null, after: change.entries, moved: moved.map(({ id, was: from, is }) => ({ id, from, is })) }
			});
			return moved;
		})
	);
}

function refuseWrongDays({ year, entries }: YearChange): void {
	const isWrong = ({ from, to }: CalendarEntry) => to < from || !from.startsWith(`${year}-`) || !to.startsWith(`${year}-`);
	if (entries.some(isWrong)) throw new Problem('calendar.day-of-other-year');
}

async function writeYear(ctx: Context, tx: Tx, { year, entries }: YearChange, version: number): Promise<void> {
	const kept = { entries: jsonOf(entries), version: version + 1, changed_at: ctx.now, changed_by: actorKey(ctx.actor) };
	await tx
		.insertInto('calendar_years')
		.values({ year, ...kept })
		.onConflict((conflict) => conflict.columns(['agency_id', 'year']).doUpdateSet(kept))
		.execute();
}

async function movedAdvice(ctx: Context, tx: Tx, was: WorkingCalendar, is: WorkingCalendar): Promise<MovedAdvice[]> {
	const open = await listOpenDues(tx, ctx.today);
	return open.flatMap(({ id, planId, task, due }) => {
		const [before, after] = [adviceFor(due, was), adviceFor(due, is)];
		return before === after ? [] : [{ id, planId, task: shortTask(task), was: before, is: after }];
	});
}
