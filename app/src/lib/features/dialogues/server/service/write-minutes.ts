import { dialogueMinutes } from '@kheo/core';
import { placeDraft } from '#lib/features/drafts/server/service/place-draft.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { lockDialogue } from '../queries.ts';
import { listQuestions } from '../question-queries.ts';
import { requireOffice } from '../take-step.ts';

/**
 * Begins the minutes as a paper that is written on, signed and entered into the book like any other. They stand on what was decided by then, so an opinion
 * without an outcome is refused; a second press gives the same paper.
 */
export async function writeMinutes(ctx: Context, id: string, key = ''): Promise<string> {
	requireOffice(ctx);
	return inTransaction(ctx, 'dialogue.minutes-begun', (tx) =>
		onceFor(tx, key, async () => {
			const row = await lockDialogue(tx, id);
			if (row.minutes_draft_id !== null) {
				leaveAsItWas(tx);
				return row.minutes_draft_id;
			}
			if (row.held_on > ctx.today || row.cancelled_because !== null) throw new Problem('dialogue.not-held');
			const questions = (await listQuestions(tx, id, ctx.today)).filter(({ sameAs }) => sameAs === null);
			if (questions.some(({ outcome }) => outcome === null)) throw new Problem('dialogue.open-opinions');
			const opinions = questions.map((one) => ({ ...one, words: one.publicWords ?? one.words }));
			const { theme, audience, place, held_on: heldOn, starts_at: startsAt, chair, agenda } = row;
			const body = dialogueMinutes({ theme, audience, place, heldOn, startsAt, chair, agenda, opinions }).map((part) => ({ ...part, id: newId() }));
			const signed = (position: string) => ({ capacity: null, onBehalfOf: null, position, name: '' });
			const words = { about: `Đối thoại: ${theme}`, addressees: [], recipients: [], annexes: [], body };
			const draftId = await placeDraft(tx, ctx, 'minutes', { ...words, signatures: [signed('Thư ký'), signed('Chủ trì')] });
			await tx.updateTable('dialogues').set({ minutes_draft_id: draftId }).where('id', '=', id).execute();
			await audit(tx, { subject: { type: 'dialogue', id }, data: { draft: draftId } });
			return draftId;
		})
	);
}
