import type { Updateable } from 'kysely';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import type { DialoguesTable } from '#lib/server/database/tables/dialogues.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { DialogueChange, NewDialogue } from '../../schema.ts';
import { type DialogueRow, lockDialogue, seatsTaken } from '../queries.ts';
import { requireOffice, type Which } from '../take-step.ts';

/** A dialogue before anybody is told of it. */
export async function prepareDialogue(ctx: Context, asked: NewDialogue, key = ''): Promise<string> {
	requireOffice(ctx);
	return inTransaction(ctx, 'dialogue.prepared', (tx) =>
		onceFor(tx, key, async () => {
			const id = newId();
			await tx
				.insertInto('dialogues')
				.values({ id, ...columnsOf(asked), entered_at: ctx.now, entered_by: actorName(ctx.actor) })
				.execute();
			await audit(tx, { subject: { type: 'dialogue', id }, data: asked });
			return id;
		})
	);
}

/** Changes the announcement, also after it is public: a hall or a day that moved is moved for everybody. Never fewer seats than are taken. */
export async function changeDialogue(ctx: Context, { id, version, ...asked }: DialogueChange, key = ''): Promise<void> {
	return onDialogue(ctx, 'dialogue.changed', { id, version }, key, async (tx) => {
		if (asked.seats !== null && asked.seats < (await seatsTaken(tx, id))) throw new Problem('dialogue.seats-taken');
		return columnsOf(asked);
	});
}

/** Announces it to the people; from here on it stays public. */
export async function announceDialogue(ctx: Context, which: Which, key = ''): Promise<void> {
	return onDialogue(ctx, 'dialogue.announced', which, key, async (_, row) => {
		if (row.published_at !== null) throw new Problem('dialogue.moved');
		return { published_at: ctx.now, published_by: actorName(ctx.actor), asks: true };
	});
}

/** Opens or closes the door for questions through the web; paper and the hall are entered until the dialogue is closed. */
export async function turnAsking(ctx: Context, which: Which, key = ''): Promise<void> {
	return onDialogue(ctx, 'dialogue.asking-turned', which, key, async (_, row) => {
		if (row.published_at === null) throw new Problem('dialogue.not-public');
		return { asks: !row.asks };
	});
}

/** Ends it. Refused while an opinion has no outcome: none is lost. */
export async function closeDialogue(ctx: Context, which: Which, key = ''): Promise<void> {
	return onDialogue(ctx, 'dialogue.closed', which, key, async (tx, row) => {
		if (row.published_at === null) throw new Problem('dialogue.not-public');
		if (row.held_on > ctx.today) throw new Problem('dialogue.in-future');
		return closing(tx, ctx, row.id);
	});
}

/** It is not held; everybody reads why. What was asked gets its outcome all the same. */
export async function cancelDialogue(ctx: Context, { reason, ...which }: Which & { readonly reason: string }, key = ''): Promise<void> {
	return onDialogue(ctx, 'dialogue.cancelled', which, key, async (tx, row) => ({ ...(await closing(tx, ctx, row.id)), cancelled_because: reason }));
}

async function closing(tx: Tx, ctx: Context, id: string) {
	const open = await tx
		.selectFrom('dialogue_questions')
		.select('id')
		.where('dialogue_id', '=', id)
		.where('outcome', 'is', null)
		.where('same_as', 'is', null)
		.executeTakeFirst();
	if (open) throw new Problem('dialogue.open-opinions');
	return { closed_at: ctx.now, closed_by: actorName(ctx.actor), asks: false, on_screen: null };
}

/** One change of a dialogue that is not closed, by the Office. */
async function onDialogue(
	ctx: Context,
	action: string,
	{ id, version }: Which,
	key: string,
	work: (tx: Tx, row: DialogueRow) => Promise<Updateable<DialoguesTable>>
): Promise<void> {
	requireOffice(ctx);
	return inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			const row = await lockDialogue(tx, id);
			if (row.version !== version) throw new Problem('dialogue.moved');
			if (row.closed_at !== null) throw new Problem('dialogue.closed');
			const set = await work(tx, row);
			await tx
				.updateTable('dialogues')
				.set({ ...set, version: version + 1 })
				.where('id', '=', id)
				.execute();
			await audit(tx, { subject: { type: 'dialogue', id }, data: { ...set } });
		})
	);
}

function columnsOf({ form, theme, audience, place, heldOn, startsAt, chair, agenda, seats }: NewDialogue) {
	return { form, theme, audience, place, held_on: heldOn, starts_at: startsAt, chair, agenda, seats };
}
