import { dueAfterPause, isOpenFeedback, type PlainDate } from '@kheo/core';
import type { Updateable } from 'kysely';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import { givePromise, markPromise } from '#lib/features/promises/server/service/mark-promise.ts';
import { actorKey, actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import type { FeedbackTable } from '#lib/server/database/tables/feedback.ts';
import { Problem } from '#lib/server/problem.ts';
import { insertStep, requirePart, takeStep, type Which } from '../take-step.ts';

type Answer = Which & { readonly answer: string; readonly validTo: PlainDate | null; readonly promise?: string; readonly promiseDue?: PlainDate | null };

/** The one answer, by the unit in charge or the Office, with what it promises where it does; it goes out once somebody else has let it. */
export async function proposeAnswer(ctx: Context, { answer, validTo, promise = '', promiseDue = null, ...which }: Answer, key = ''): Promise<void> {
	return takeStep(ctx, 'propose', which, key, async (tx, row) => {
		await requirePart(tx, ctx, row.id, true);
		if (row.same_as !== null) throw new Problem('feedback.answered-with-other');
		await markPromise(tx, ctx, row.id, promise, promiseDue);
		const said = { answer, valid_to: validTo, answered_by_id: actorKey(ctx.actor), answered_by: actorName(ctx.actor) };
		return { set: { ...said, state: 'checking' }, words: '', data: { validTo, promise, promiseDue } };
	});
}

export async function returnAnswer(ctx: Context, { reason, ...which }: Which & { readonly reason: string }, key = ''): Promise<void> {
	requireApprover(ctx);
	return takeStep(ctx, 'return-answer', which, key, async (tx, row) => {
		const routed = await tx.selectFrom('feedback_units').select('unit_id').where('feedback_id', '=', row.id).executeTakeFirst();
		return { set: { state: routed ? 'in-hand' : 'sorted' }, words: reason, data: { reason } };
	});
}

/** A leader, or a second person of the Office, lets the answer go out; those put with it get the same. */
export async function approveAnswer(ctx: Context, which: Which, key = ''): Promise<void> {
	requireApprover(ctx);
	return takeStep(ctx, 'approve', which, key, async (tx, row) => {
		if (row.answered_by_id === actorKey(ctx.actor)) throw new Problem('feedback.alone');
		const out = { state: 'answered', approved_by: actorName(ctx.actor), answered_on: ctx.today } as const;
		const same = { ...out, answer: row.answer, answered_by: row.answered_by, answered_by_id: row.answered_by_id, valid_to: row.valid_to };
		const followers = await tx.selectFrom('feedback').selectAll().where('same_as', '=', row.id).orderBy('id').forUpdate().execute();
		for (const one of followers) if (isOpenFeedback(one.state)) await answerWith(tx, ctx, one, same);
		await givePromise(tx, ctx, row.id, await leadOf(tx, row.id));
		return { set: { ...out, ...(await clockEnds(tx, ctx, row)) }, words: '', data: { followers: followers.map(({ id }) => id) } };
	});
}

async function leadOf(tx: Tx, id: string): Promise<string | null> {
	const lead = tx.selectFrom('feedback_units').select('unit_id').where('feedback_id', '=', id).where('is_lead', '=', true);
	return (await lead.executeTakeFirst())?.unit_id ?? null;
}

type Clocked = { readonly id: string; readonly kind: string; readonly due: PlainDate; readonly paused_on: PlainDate | null; readonly version: number };

async function answerWith(tx: Tx, ctx: Context, one: Clocked, same: Updateable<FeedbackTable>): Promise<void> {
	const kind = one.kind === 'unsorted' ? { kind: 'petition' as const } : {};
	await tx
		.updateTable('feedback')
		.set({ ...same, ...kind, ...(await clockEnds(tx, ctx, one)), version: one.version + 1 })
		.where('id', '=', one.id)
		.execute();
	await insertStep(tx, ctx, one.id, 'approve', '');
}

/** An answer given while the clock stood is held against the day that it would have run to. */
async function clockEnds(tx: Tx, ctx: Context, { due, paused_on: paused }: Pick<Clocked, 'due' | 'paused_on'>) {
	return paused === null ? {} : { paused_on: null, due: dueAfterPause(due, { paused, resumed: ctx.today }, await agencyCalendar(tx)) };
}

function requireApprover({ actor }: Context): void {
	if (!(actor.kind === 'user' && (actor.role === 'leader' || actsForOffice(actor)))) throw new Problem('actor.not-allowed');
}
