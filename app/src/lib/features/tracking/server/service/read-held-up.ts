import { daysLate } from '@kheo/core';
import { momentIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { ColumnCount } from '../../matrix.ts';
import type { HeldUp, Progress } from '../../view.ts';
import { listHeldUp } from '../owed-queries.ts';

/** Where a plan stands still with units, the longest wait first; at most so many. */
export function readHeldUp(ctx: Context, { plan, matrix }: Progress, most: number): Promise<HeldUp[]> {
	const now = momentIn(ctx.now);
	const among = matrix.counts.filter(isHeldUp).map(({ obligationId }) => obligationId);
	if (among.length === 0 || most === 0) return Promise.resolve([]);
	const past = matrix.obligations.filter((obligation) => daysLate(now, obligation) !== null).map(({ id }) => id);
	return readOnly(ctx, (tx) => listHeldUp(tx, { planId: plan.id, own: null }, { among, past, today: now.day, most }));
}

function isHeldUp({ tally }: ColumnCount): boolean {
	return tally.overdue !== undefined || tally['needs-more'] !== undefined;
}
