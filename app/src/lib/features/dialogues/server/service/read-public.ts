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

/** How many were announced, and the next of them that are still to be held: for a page that everybody opens first. */
export function readComing(ctx: Context, most: number) {
	return readOnly(ctx, async (tx) => {
		const announced = tx.selectFrom('dialogues').where('published_at', 'is not', null);
		const { found } = await announced.select(({ fn }) => fn.countAll<string>().as('found')).executeTakeFirstOrThrow();
		const coming = await announced
			.select(['id', 'theme', 'held_on as heldOn', 'starts_at as startsAt'])
			.where('closed_at', 'is', null)
			.where('held_on', '>=', ctx.today)
			.orderBy('held_on')
			.orderBy('starts_at')
			.orderBy('id')
			.limit(most)
			.execute();
		return { found: Number(found), coming };
	});
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
