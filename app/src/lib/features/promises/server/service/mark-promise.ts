import type { PlainDate } from '@kheo/core';
import { sql } from 'kysely';
import type { Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import type { MarkedPromise, TheirPromise } from '../../promise.ts';
import { givenPromises, saidIn } from '../queries.ts';

/** What an answer that is put up says it will do: written with it, and written anew each time the answer is. */
export async function markPromise(tx: Tx, ctx: Context, feedbackId: string, words: string, due: PlainDate | null): Promise<void> {
	if ((words === '') !== (due === null)) throw new Problem('promise.half');
	await tx.deleteFrom('promises').where('feedback_id', '=', feedbackId).where('given_on', 'is', null).execute();
	if (words === '' || due === null) return;
	if (due < ctx.today) throw new Problem('promise.due-past');
	await tx.insertInto('promises').values({ id: newId(), feedback_id: feedbackId, words, first_due: due, due, entered_at: ctx.now }).execute();
}

/** The answer goes out, and the promise with it: from now on it stands. The day may have passed while the answer waited. */
export async function givePromise(tx: Tx, ctx: Context, feedbackId: string, unitId: string | null): Promise<void> {
	const marked = await findMarked(tx, feedbackId);
	if (!marked) return;
	if (marked.due < ctx.today) throw new Problem('promise.due-past');
	await tx.updateTable('promises').set({ given_on: ctx.today, unit_id: unitId }).where('feedback_id', '=', feedbackId).where('given_on', 'is', null).execute();
}

/** What it was about leaves for the restricted register: what was marked goes, and of what was given the words go, not the promise. */
export async function hidePromises(tx: Tx, ctx: Context, feedbackId: string): Promise<void> {
	await tx.deleteFrom('promises').where('feedback_id', '=', feedbackId).where('given_on', 'is', null).execute();
	const nothing = { words: '', reported: null, reported_done_on: null, reported_by: null, reported_by_id: null, sent_back: null, hidden_at: ctx.now };
	const result = sql<string | null>`case when result is null then null else '—' end`;
	await tx
		.updateTable('promises')
		.set({ ...nothing, result })
		.where('feedback_id', '=', feedbackId)
		.execute();
}

export function findMarked(tx: ReadTx, feedbackId: string): Promise<MarkedPromise | undefined> {
	return tx.selectFrom('promises').select(['words', 'due']).where('feedback_id', '=', feedbackId).where('given_on', 'is', null).executeTakeFirst();
}

/** What the answers to one piece of feedback promised, and what came of it. */
export async function promisesOf(tx: ReadTx, feedbackId: string, today: PlainDate): Promise<TheirPromise[]> {
	const rows = await givenPromises(tx).where('p.feedback_id', '=', feedbackId).where('p.hidden_at', 'is', null).orderBy('p.id').execute();
	return rows.map((row) => saidIn(row, today));
}
