import { feedbackDue, type FeedbackKind, isRestricted, mayStep, type PlainDate } from '@kheo/core';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import { hidePromises } from '#lib/features/promises/server/service/mark-promise.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { stateOf } from '#lib/server/database/transaction.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { sealedJson } from '#lib/server/personal/sealed-values.ts';
import { Problem } from '#lib/server/problem.ts';
import type { FeedbackRow } from '../queries.ts';
import { wordsOf } from '../readers.ts';
import { type Change, changeBy, insertStep, lockFeedback, requireOffice, takeStep, type Which } from '../take-step.ts';
import { settingsIn } from './settings.ts';

/** The day of the answer by the agency's own days and calendar. */
export async function dueFrom(tx: ReadTx, kind: FeedbackKind, from: PlainDate): Promise<PlainDate> {
	return feedbackDue(kind, from, (await settingsIn(tx)).days, await agencyCalendar(tx));
}

/** Says what it is in law. Khiếu nại and tố cáo leave for the restricted register at once: from then on nobody without the right reads a word of them. */
export async function sortFeedback(
	ctx: Context,
	{ kind, reason, ...which }: Which & { readonly kind: Exclude<FeedbackKind, 'unsorted'>; readonly reason: string },
	key = ''
): Promise<void> {
	requireOffice(ctx);
	return takeStep(ctx, 'sort', which, key, async (tx, row) => {
		if (!isRestricted(kind)) return sortInto(tx, row, kind, reason);
		const due = await dueAs(tx, row, kind);
		await tx.deleteFrom('feedback_units').where('feedback_id', '=', row.id).execute();
		const nothing = { title: '—', words: '—', answer: null, exact_key: '', search_key: '', withdrawn_at: ctx.now };
		await tx.updateTable('feedback_publications').set(nothing).where('feedback_id', '=', row.id).execute();
		await hidePromises(tx, ctx, row.id);
		await freeFollowers(tx, row.id);
		const sealed = sealedJson(stateOf(tx).keys, { words: aboutPerson(wordsOf(row.id), row.words), place: aboutPerson(wordsOf(row.id), row.place) });
		const emptied = { words: '', search_key: '', place: '', answer: null, answered_by: null, answered_by_id: null, paused_on: null, same_as: null };
		return { set: { ...emptied, kind, due, state: 'moved', sealed_words: sealed }, data: { kind } };
	});
}

/** What stays open here gets the day of its kind. */
export async function sortInto(tx: ReadTx, row: FeedbackRow, kind: FeedbackKind, reason: string): Promise<Change> {
	return { set: { kind, due: await dueAs(tx, row, kind), state: row.state === 'received' ? 'sorted' : row.state }, words: reason, data: { kind } };
}

async function dueAs(tx: ReadTx, row: FeedbackRow, kind: FeedbackKind): Promise<PlainDate> {
	return row.reopened_on === null && row.origin !== 'reception' ? dueFrom(tx, kind, row.received_on) : row.due;
}

export async function asSpam(tx: Tx, ctx: Context, row: FeedbackRow, reason: string): Promise<void> {
	await changeBy(tx, ctx, 'spam', row, async () => ({ set: { state: 'spam' }, words: reason }));
	await freeFollowers(tx, row.id);
}

/** Those that were to get its answer stand for themselves again. */
async function freeFollowers(tx: Tx, id: string): Promise<void> {
	await tx.updateTable('feedback').set({ same_as: null }).where('same_as', '=', id).execute();
}

export async function takeBackSpam(ctx: Context, { reason, ...which }: Which & { readonly reason: string }, key = ''): Promise<void> {
	requireOffice(ctx);
	return takeStep(ctx, 'not-spam', which, key, async () => ({ set: { state: 'received', kind: 'unsorted' }, words: reason }));
}

/** Puts the others with this one: they get its answer, each by its own code, and keep their own clock. */
export async function groupFeedback(ctx: Context, { others, ...which }: Which & { readonly others: readonly string[] }, key = ''): Promise<void> {
	requireOffice(ctx);
	if (others.length === 0) throw new Problem('feedback.none-chosen');
	return takeStep(ctx, 'group', which, key, async (tx, row) => {
		if (row.same_as !== null) throw new Problem('feedback.not-now');
		for (const id of others.toSorted()) await putWith(tx, ctx, id, row.id);
		return { set: {}, words: '', data: { others } };
	});
}

export async function putWith(tx: Tx, ctx: Context, id: string, headId: string): Promise<void> {
	const row = await lockFeedback(tx, id);
	const isHead = (await tx.selectFrom('feedback').select('id').where('same_as', '=', id).executeTakeFirst()) !== undefined;
	if (id === headId || isHead || !mayStep(row.state, 'group')) throw new Problem('feedback.not-now');
	await tx
		.updateTable('feedback')
		.set({ same_as: headId, version: row.version + 1 })
		.where('id', '=', id)
		.execute();
	await insertStep(tx, ctx, id, 'group', '');
}
