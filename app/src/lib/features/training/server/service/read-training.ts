import { isMovable } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { jumpsFrom } from '../../jumps.ts';
import type { Guide, Training } from '../../view.ts';
import { findGuide } from '../guide-queries.ts';
import { readMonth } from '../month.ts';
import { stepsOf } from '../steps-of.ts';

/** The guide through the sample's month, as far as it has been played, and where the clock can go. Only where people practise. */
export async function readTraining(ctx: Context): Promise<Training> {
	if (!isMovable()) throw new Problem('page.not-found');
	const guide = await readOnly(ctx, findGuide);
	const month = await readMonth(ctx);
	return {
		today: ctx.today,
		steps: stepsOf(month, guide?.seen ?? [], ctx),
		jumps: jumpsFrom(ctx.today, month.deadlines, month.calendar),
		isGuided: guide !== undefined && guide.hiddenAt === null
	};
}

/** What stands on every page while the month is played; null where nobody practises, or nobody began. */
export async function readGuide(ctx: Context): Promise<Guide | null> {
	if (!isMovable()) return null;
	const guide = await readOnly(ctx, findGuide);
	if (!guide || guide.hiddenAt !== null) return null;
	const steps = stepsOf(await readMonth(ctx), guide.seen, ctx);
	const at = steps.findIndex(({ played }) => !played);
	return { at: at < 0 ? steps.length : at + 1, of: steps.length, step: steps[at] ?? null, today: ctx.today };
}
