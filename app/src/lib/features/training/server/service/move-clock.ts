import type { PlainDate } from '@kheo/core';
import { moveClock } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { StepName } from '../../script.ts';
import type { Step } from '../../view.ts';
import { readTraining } from './read-training.ts';
import { assertPlays } from './show-guide.ts';

/** The clock of everybody in the sample goes on to half past eight of a later day; never back, for what was written has its time. */
export async function goToMorning(ctx: Context, day: PlainDate): Promise<void> {
	assertPlays(ctx);
	if (day <= ctx.today) throw new Problem('training.day-behind');
	await inTransaction(ctx, 'training.clock-moved', (tx) => audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { from: ctx.today, to: day } }));
	moveClock(new Date(`${day}T08:30:00+07:00`));
}

/** On to the day of a step; where it is that day already, the clock stands. */
export async function goToStep(ctx: Context, name: StepName): Promise<Step> {
	assertPlays(ctx);
	const step = (await readTraining(ctx)).steps.find((one) => one.name === name);
	if (!step) throw new Problem('page.not-found');
	if (step.day !== null && step.day > ctx.today) await goToMorning(ctx, step.day);
	return step;
}
