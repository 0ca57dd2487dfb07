import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { lockDialogue } from '../queries.ts';
import { lockQuestion, requireOffice, takeStep, type Which } from '../take-step.ts';

/** Shows the people a copy of it, in which the Office has left out what is nobody's business; the words as they came stay. */
export async function showQuestion(ctx: Context, { words, ...which }: Which & { readonly words: string }, key = ''): Promise<void> {
	requireOffice(ctx);
	return takeStep(ctx, 'show', which, key, async () => ({ set: { public_words: words } }));
}

/** Takes the copy off the people's pages and off the screen; it is counted as before. */
export async function hideQuestion(ctx: Context, which: Which, key = ''): Promise<void> {
	requireOffice(ctx);
	return takeStep(ctx, 'hide', which, key, async (tx, row) => {
		await tx.updateTable('dialogues').set({ on_screen: null }).where('id', '=', row.dialogue_id).where('on_screen', '=', row.id).execute();
		return { set: { public_words: null } };
	});
}

export async function orderQuestion(ctx: Context, { turn, ...which }: Which & { readonly turn: number | null }, key = ''): Promise<void> {
	requireOffice(ctx);
	return takeStep(ctx, 'order', which, key, async () => ({ set: { turn }, data: { turn } }));
}

/** Puts the others with this one: it is asked and answered once for all of them, and each code leads to that answer. */
export async function mergeQuestions(ctx: Context, { others, ...which }: Which & { readonly others: readonly string[] }, key = ''): Promise<void> {
	requireOffice(ctx);
	if (others.length === 0) throw new Problem('dialogue.none-chosen');
	return takeStep(ctx, 'merge', which, key, async (tx, row) => {
		for (const id of others.toSorted()) await putWith(tx, id, row);
		return { set: {}, data: { others } };
	});
}

/** Those that were ticked, the first of them leading: for what no comparison of words finds. */
export function mergeChosen(ctx: Context, { chosen }: { readonly chosen: readonly string[] }, key = ''): Promise<void> {
	const [head, ...others] = chosen.map((one) => ({ id: one.slice(0, 36), version: Number(one.slice(37)) }));
	if (!head) throw new Problem('dialogue.none-chosen');
	return mergeQuestions(ctx, { ...head, others: others.map(({ id }) => id) }, key);
}

async function putWith(tx: Tx, id: string, head: { readonly id: string; readonly dialogue_id: string }): Promise<void> {
	const { row } = await lockQuestion(tx, id, lockDialogue);
	const isHead = await tx.selectFrom('dialogue_questions').select('id').where('same_as', '=', id).executeTakeFirst();
	const fits = id !== head.id && row.dialogue_id === head.dialogue_id && row.same_as === null && row.outcome === null && !isHead;
	if (!fits) throw new Problem('dialogue.not-now');
	await tx
		.updateTable('dialogue_questions')
		.set({ same_as: head.id, version: row.version + 1 })
		.where('id', '=', id)
		.execute();
	await tx.updateTable('dialogues').set({ on_screen: null }).where('id', '=', row.dialogue_id).where('on_screen', '=', id).execute();
}

/** It stands for itself again. */
export async function partQuestion(ctx: Context, which: Which, key = ''): Promise<void> {
	requireOffice(ctx);
	return takeStep(ctx, 'part', which, key, async () => ({ set: { same_as: null } }));
}

/** What the hall sees; an empty id clears the screen. Repeating it changes nothing. */
export async function putOnScreen(ctx: Context, { dialogueId, id }: { readonly dialogueId: string; readonly id: string }, key = ''): Promise<void> {
	requireOffice(ctx);
	return inTransaction(ctx, 'dialogue.on-screen', (tx) =>
		onceFor(tx, key, async () => {
			const dialogue = await lockDialogue(tx, dialogueId);
			if (dialogue.closed_at !== null) throw new Problem('dialogue.closed');
			if (id !== '') await requireShown(tx, dialogueId, id);
			await tx
				.updateTable('dialogues')
				.set({ on_screen: id || null })
				.where('id', '=', dialogueId)
				.execute();
			await audit(tx, { subject: { type: 'dialogue', id: dialogueId }, data: { question: id || null } });
		})
	);
}

async function requireShown(tx: Tx, dialogueId: string, id: string): Promise<void> {
	const row = await tx.selectFrom('dialogue_questions').select(['public_words', 'same_as', 'outcome', 'dialogue_id']).where('id', '=', id).executeTakeFirst();
	if (row?.dialogue_id !== dialogueId) throw new Problem('dialogue.not-found');
	if (row.public_words === null || row.same_as !== null || row.outcome === 'set-aside') throw new Problem('dialogue.not-shown');
}
