import { haveSeats } from '@kheo/core';
import { refusePrograms } from '#lib/server/open-forms/form-guard.ts';
import { asCitizen } from '#lib/features/feedback/server/service/send-feedback.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor, wasAnswered } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Reserving } from '../../schema.ts';
import { lockDialogue, seatsTaken } from '../queries.ts';
import { requireConsent, sealedSender } from '../sender.ts';
import { newDialogueCode } from './ask-question.ts';
import { foundBy } from './look-up.ts';

const reserved = 'dialogue.seats-reserved';

/** Keeps seats in the hall. Those who come at once wait for each other, so that never more are given out than there are. */
export async function reserveSeats(signedIn: Context, dialogueId: string, asking: Reserving, address: string, key: string): Promise<{ readonly code: string }> {
	const ctx = asCitizen(signedIn);
	if (!(await readOnly(ctx, (tx) => wasAnswered(tx, reserved, key)))) await refusePrograms(ctx, { ...asking, address });
	requireConsent(asking);
	return inTransaction(ctx, reserved, (tx) => onceFor(tx, key, () => insertSeats(tx, ctx, dialogueId, asking)));
}

async function insertSeats(tx: Tx, ctx: Context, dialogueId: string, { people, ...sender }: Reserving) {
	const { published_at: isPublic, closed_at: closed, seats, held_on: heldOn } = await lockDialogue(tx, dialogueId);
	if (isPublic === null) throw new Problem('dialogue.not-found');
	if (seats === null || closed !== null || heldOn < ctx.today) throw new Problem('dialogue.no-seats');
	if (!haveSeats(seats, await seatsTaken(tx, dialogueId), people)) throw new Problem('dialogue.full');
	const [id, code] = [newId(), newDialogueCode()];
	await tx
		.insertInto('dialogue_seats')
		.values({ id, dialogue_id: dialogueId, code, people, ...sealedSender(tx, ctx, id, sender), reserved_at: ctx.now })
		.execute();
	await audit(tx, { subject: { type: 'dialogue', id: dialogueId }, data: { seats: id, people } });
	return { code };
}

/** Somebody else may sit there. */
export async function giveSeatsBack(signedIn: Context, typed: string, address: string, key = ''): Promise<void> {
	const ctx = asCitizen(signedIn);
	const { kind, id } = await foundBy(ctx, typed, address);
	if (kind !== 'seats') throw new Problem('dialogue.code-wrong');
	return inTransaction(ctx, 'dialogue.seats-given-back', (tx) =>
		onceFor(tx, key, async () => {
			const { numUpdatedRows } = await tx
				.updateTable('dialogue_seats')
				.set({ given_back_at: ctx.now })
				.where('id', '=', id)
				.where('given_back_at', 'is', null)
				.executeTakeFirst();
			if (numUpdatedRows === 0n) throw new Problem('dialogue.not-now');
			await audit(tx, { subject: { type: 'dialogue-seats', id }, data: {} });
		})
	);
}
