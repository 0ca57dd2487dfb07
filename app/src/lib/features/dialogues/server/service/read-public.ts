import { seatsLeft } from '@kheo/core';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Dialogue } from '../../dialogue.ts';
import { findDialogue, listDialogues, seatsTaken } from '../queries.ts';
import { isRead, listQuestions, publicPart } from '../question-queries.ts';

/** Those that were announced, the newest day first. */
export function readPublicDialogues(ctx: Context): Promise<Dialogue[]> {
	return readOnly(ctx, (tx) => listDialogues(tx, 'public', ctx.today));
}

/** An announced dialogue with the opinions that are shown; the counters count every one, shown or not. */
export function readPublicDialogue(ctx: Context, id: string) {
	return readOnly(ctx, async (tx) => {
		const dialogue = await findDialogue(tx, id, ctx.today);
		if (!dialogue?.isPublic) throw new Problem('people.not-public');
		const questions = (await listQuestions(tx, id, ctx.today)).filter(isRead).map(publicPart);
		return { dialogue, questions, seatsLeft: seatsLeft(dialogue.seats, await seatsTaken(tx, id)) };
	});
}
