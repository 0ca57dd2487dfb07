import { type FeedbackStep, mayStep } from '@kheo/core';
import type { Updateable } from 'kysely';
import { actorName, actsForOffice, type Context, isPerson, unitOf } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import type { FeedbackTable } from '#lib/server/database/tables/feedback.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { type FeedbackRow, findFeedback } from './queries.ts';

export type Which = { readonly id: string; readonly version: number };
export type Change = { readonly set: Updateable<FeedbackTable>; readonly words?: string; readonly data?: Readonly<Record<string, unknown>> };

/** One step of a piece of feedback: held, checked against what the page showed, written with its line in the history and its entry in the log. */
export function takeStep(ctx: Context, step: FeedbackStep, { id, version }: Which, key: string, work: Work): Promise<void> {
	return inTransaction(ctx, `feedback.${step}`, (tx) =>
		onceFor(tx, key, async () => {
			const row = await lockFeedback(tx, id);
			if (row.version !== version) throw new Problem('feedback.moved');
			await stepTaken(tx, ctx, step, row, work);
		})
	);
}

export async function lockFeedback(tx: Tx, id: string): Promise<FeedbackRow> {
	await tx.selectFrom('feedback').select('id').where('id', '=', id).forUpdate().execute();
	const row = await findFeedback(tx, id);
	if (!row) throw new Problem('feedback.not-found');
	return row;
}

export async function stepTaken(tx: Tx, ctx: Context, step: FeedbackStep, row: FeedbackRow, work: Work): Promise<void> {
	const { data = {} } = await changeBy(tx, ctx, step, row, work);
	await audit(tx, { subject: { type: 'feedback', id: row.id }, data });
}

type Work = (tx: Tx, row: FeedbackRow) => Promise<Change>;

/** The step with its line in the history; the caller writes the entry in the log. */
export async function changeBy(tx: Tx, ctx: Context, step: FeedbackStep, row: FeedbackRow, work: Work): Promise<Change> {
	if (!mayStep(row.state, step)) throw new Problem('feedback.not-now');
	const change = await work(tx, row);
	await tx
		.updateTable('feedback')
		.set({ ...change.set, version: row.version + 1 })
		.where('id', '=', row.id)
		.execute();
	await insertStep(tx, ctx, row.id, step, change.words ?? '');
	return change;
}

export async function insertStep(tx: Tx, ctx: Context, feedbackId: string, step: string, words: string): Promise<void> {
	const by = isPerson(ctx.actor) ? actorName(ctx.actor) : '';
	await tx.insertInto('feedback_steps').values({ id: newId(), feedback_id: feedbackId, step, words, taken_at: ctx.now, taken_by: by }).execute();
}

export function requireOffice({ actor }: Context): void {
	if (!actsForOffice(actor)) throw new Problem('actor.not-allowed');
}

/** The Office, or a person of a unit to which it was sent; `leadOnly` for what the unit in charge alone does. */
export async function requirePart(tx: Tx, ctx: Context, id: string, leadOnly = false): Promise<void> {
	if (actsForOffice(ctx.actor)) return;
	const unitId = ctx.actor.kind === 'user' && ctx.actor.role === 'unit' ? unitOf(ctx.actor) : null;
	const part = await tx
		.selectFrom('feedback_units')
		.select('is_lead')
		.where('feedback_id', '=', id)
		.where('unit_id', '=', unitId ?? id)
		.executeTakeFirst();
	if (!part || (leadOnly && !part.is_lead)) throw new Problem('actor.not-allowed');
}
