import { isPromiseGiven, mayTakeStep, type OpinionStep } from '@kheo/core';
import type { Selectable, Updateable } from 'kysely';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import type { DialogueQuestionsTable } from '#lib/server/database/tables/dialogues.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { type DialogueRow, holdDialogue, lockDialogue } from './queries.ts';

export type Which = { readonly id: string; readonly version: number };
export type Question = Selectable<DialogueQuestionsTable>;
type Change = { readonly set: Updateable<DialogueQuestionsTable>; readonly data?: Readonly<Record<string, unknown>> };

/** One step of an opinion: its dialogue held open or closed as it is, checked against what the page showed, written with its entry in the log. */
export function takeStep(
	ctx: Context,
	step: OpinionStep,
	{ id, version }: Which,
	key: string,
	work: (tx: Tx, row: Question, dialogue: DialogueRow) => Promise<Change>
): Promise<void> {
	return inTransaction(ctx, `dialogue.question-${step}`, (tx) =>
		onceFor(tx, key, async () => {
			const { row, dialogue } = await lockQuestion(tx, id, lockDialogue);
			if (row.version !== version) throw new Problem('dialogue.moved');
			const isSettled = dialogue.closed_at !== null || isPromiseGiven(row, dialogue.held_on, ctx.today);
			if (!mayTakeStep({ sameAs: row.same_as, outcome: row.outcome }, isSettled, step)) throw new Problem('dialogue.not-now');
			const { set, data = {} } = await work(tx, row, dialogue);
			await tx
				.updateTable('dialogue_questions')
				.set({ ...set, version: row.version + 1 })
				.where('id', '=', id)
				.execute();
			await audit(tx, { subject: { type: 'dialogue', id: row.dialogue_id }, data: { question: id, ...data } });
		})
	);
}

/** `hold`: alone, where the screen may change with it; else beside others, as many support at once. */
export async function lockQuestion(tx: Tx, id: string, hold = holdDialogue): Promise<{ readonly row: Question; readonly dialogue: DialogueRow }> {
	const found = await tx.selectFrom('dialogue_questions').select('dialogue_id').where('id', '=', id).executeTakeFirst();
	if (!found) throw new Problem('dialogue.not-found');
	const dialogue = await hold(tx, found.dialogue_id);
	return { dialogue, row: await tx.selectFrom('dialogue_questions').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow() };
}

export function requireOffice({ actor }: Context): void {
	if (!actsForOffice(actor)) throw new Problem('actor.not-allowed');
}
