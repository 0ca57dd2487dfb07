import { dueAfterPause, workingDaysAfter } from '@kheo/core';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import { type FeedbackRow, partsOf } from '../queries.ts';
import { type Change, requireOffice, requirePart, takeStep, type Which } from '../take-step.ts';

type Route = Which & { readonly lead: string; readonly support: readonly string[]; readonly reason: string };
type Reasoned = Which & { readonly reason: string };

/** Sends it to the unit in charge and those that help: one clock, one answer. Sending it elsewhere needs a reason. */
export async function routeFeedback(ctx: Context, { lead, support, reason, ...which }: Route, key = ''): Promise<void> {
	requireOffice(ctx);
	return takeStep(ctx, 'route', which, key, (tx, row) => routeTo(tx, ctx, row, { lead, support, reason }));
}

export async function routeTo(tx: Tx, ctx: Context, row: FeedbackRow, { lead, support, reason }: Omit<Route, keyof Which>): Promise<Change> {
	if ((await partsOf(tx, [row.id])).has(row.id) && reason === '') throw new Problem('feedback.reason-missing');
	const helping = [...new Set(support)].filter((unit) => unit !== lead);
	const known = await tx
		.selectFrom('units')
		.select(['id', 'name'])
		.where('id', 'in', [lead, ...helping])
		.execute();
	if (known.length !== helping.length + 1) throw new Problem('feedback.unit-missing');
	await tx.deleteFrom('feedback_units').where('feedback_id', '=', row.id).execute();
	const part = (unit: string, isLead: boolean) => ({ feedback_id: row.id, unit_id: unit, is_lead: isLead, routed_at: ctx.now });
	await tx
		.insertInto('feedback_units')
		.values([part(lead, true), ...helping.map((unit) => part(unit, false))])
		.execute();
	const names = [lead, ...helping].map((unit) => known.find(({ id }) => id === unit)?.name ?? '');
	return { set: { state: 'in-hand' }, words: [names.join(', '), reason].filter(Boolean).join(' — '), data: { lead, support: helping, reason } };
}

/** The unit in charge says it is not for it; the Office sends it elsewhere. */
export async function giveBack(ctx: Context, { reason, ...which }: Reasoned, key = ''): Promise<void> {
	return takeStep(ctx, 'give-back', which, key, async (tx, row) => {
		await requirePart(tx, ctx, row.id, true);
		await tx.deleteFrom('feedback_units').where('feedback_id', '=', row.id).execute();
		return { set: { state: 'sorted' }, words: reason, data: { reason } };
	});
}

/** What a helping unit or the Office adds for whoever writes the answer; never public. */
export function addNote(ctx: Context, { reason, ...which }: Reasoned, key = ''): Promise<void> {
	return takeStep(ctx, 'note', which, key, async (tx, row) => {
		await requirePart(tx, ctx, row.id);
		return { set: {}, words: reason };
	});
}

/** The clock stands while something is awaited that others owe; the sender reads why. */
export async function pauseClock(ctx: Context, { reason, ...which }: Reasoned, key = ''): Promise<void> {
	requireOffice(ctx);
	return takeStep(ctx, 'pause', which, key, async (_, row) => {
		if (row.paused_on !== null) throw new Problem('feedback.not-now');
		return { set: { paused_on: ctx.today }, words: reason, data: { reason } };
	});
}

export async function resumeClock(ctx: Context, which: Which, key = ''): Promise<void> {
	requireOffice(ctx);
	return takeStep(ctx, 'resume', which, key, async (tx, row) => ({ set: await resumed(tx, ctx, row), words: '' }));
}

async function resumed(tx: Tx, ctx: Context, { due, paused_on: paused }: { due: Parameters<typeof dueAfterPause>[0]; paused_on: typeof due | null }) {
	if (paused === null) throw new Problem('feedback.not-now');
	return { paused_on: null, due: dueAfterPause(due, { paused, resumed: ctx.today }, await agencyCalendar(tx)) };
}

/** More working days, with the reason that the sender reads. */
export async function extendClock(ctx: Context, { days, reason, ...which }: Reasoned & { readonly days: number }, key = ''): Promise<void> {
	requireOffice(ctx);
	return takeStep(ctx, 'extend', which, key, async (tx, row) => {
		if (row.paused_on !== null) throw new Problem('feedback.not-now');
		return { set: { due: workingDaysAfter(row.due, days, await agencyCalendar(tx)) }, words: reason, data: { days, reason } };
	});
}
