import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { StepName } from '../../script.ts';
import type { Step } from '../../view.ts';
import { findGuide } from '../guide-queries.ts';
import { asOffice, type Month, readMonth } from '../month.ts';
import { agreeToRegister, callLate, enterSignature, issueRegister, putUpRegister } from '../play/register.ts';
import { putUpReport, sendReportOut, sendReports } from '../play/results.ts';
import { acceptAll, sendBegun, sendLate } from '../play/returns.ts';
import { stepsOf } from '../steps-of.ts';
import { assertPlays, markSeen } from './show-guide.ts';

type Play = (office: Context, month: Month) => Promise<void>;

/** Each step through the use cases that the pages use, as the people whose step it is. */
const plays: Record<Exclude<StepName, 'look' | 'renew'>, Play> = {
	call: callLate,
	register: sendBegun,
	late: sendLate,
	accept: (ctx, { register }) => acceptAll(ctx, register.returns),
	freeze: putUpRegister,
	agree: agreeToRegister,
	sign: enterSignature,
	issue: issueRegister,
	report: sendReports,
	receive: (ctx, { report }) => acceptAll(ctx, report.returns),
	make: putUpReport,
	send: sendReportOut
};

/** Plays the step that the player sees; one that was played meanwhile is left alone. Answers with the step as it is now, for its page. */
export async function playStep(ctx: Context, name: StepName): Promise<Step> {
	assertPlays(ctx);
	const before = await stepNow(ctx, name);
	if (before.step.played) return before.step;
	if (before.step.day !== null && ctx.today < before.step.day) throw new Problem('training.day-ahead');
	if (name === 'look' || name === 'renew') await markSeen(ctx, name);
	else await plays[name](asOffice(ctx), before.month);
	return (await stepNow(ctx, name)).step;
}

async function stepNow(ctx: Context, name: StepName): Promise<{ readonly month: Month; readonly step: Step }> {
	const guide = await readOnly(ctx, findGuide);
	const month = await readMonth(ctx);
	const step = stepsOf(month, guide?.seen ?? [], ctx).find((one) => one.name === name);
	if (!step) throw new Problem('page.not-found');
	return { month, step };
}
