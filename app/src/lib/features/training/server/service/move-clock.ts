import type { PlainDate } from '@kheo/core';
import { isMovable, moveClock } from '#lib/server/clock.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';

/** The clock of everybody in the sample goes on to half past eight of a later day; never back, for what was written has its time. */
export async function goToMorning(ctx: Context, day: PlainDate): Promise<void> {
	if (!isMovable()) throw new Problem('page.not-found');
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	if (day <= ctx.today) throw new Problem('training.day-behind');
	await inTransaction(ctx, 'training.clock-moved', (tx) => audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { from: ctx.today, to: day } }));
	moveClock(new Date(`${day}T08:30:00+07:00`));
}
