import { readDialogueCode } from '@kheo/core';
import { asCitizen } from '#lib/features/feedback/server/service/send-feedback.ts';
import type { Context } from '#lib/server/context.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { dropHeldKey } from '#lib/server/personal/keyring.ts';
import { Problem } from '#lib/server/problem.ts';
import { countedTries } from '#lib/server/tries.ts';
import type { OwnQuestion, OwnSeats } from '../../dialogue.ts';
import { publicOf, questionsIn } from '../question-queries.ts';
import { senderOf } from '../sender.ts';
import { forgetQuestionSender, forgetSeatsSender } from '../forget-sender.ts';

const misses = countedTries('dialogue-code', 20);
export type Own = { readonly question: OwnQuestion | null; readonly seats: OwnSeats | null };
type Found = { readonly kind: 'question' | 'seats'; readonly id: string };

/** What became of a question, or which seats are kept, for whoever knows the code. */
export async function lookUp(ctx: Context, typed: string, address: string): Promise<Own> {
	const { kind, id } = await foundBy(ctx, typed, address);
	return readOnly(ctx, async (tx) =>
		kind === 'question' ? { question: await ownQuestion(tx, ctx, id), seats: null } : { question: null, seats: await ownSeats(tx, id) }
	);
}

/** Name and telephone can never be read again, by nobody; the question stays and is answered, the seats stay kept. */
export async function forgetSender(signedIn: Context, typed: string, address: string, key = ''): Promise<void> {
	const ctx = asCitizen(signedIn);
	const { kind, id } = await foundBy(ctx, typed, address);
	const forget = kind === 'question' ? forgetQuestionSender : forgetSeatsSender;
	await inTransaction(ctx, 'dialogue.sender-forgotten', (tx) => onceFor(tx, key, () => forget(tx, ctx, id)));
	dropHeldKey(ctx.agencyId, senderOf(id));
}

export async function foundBy(ctx: Context, typed: string, address: string): Promise<Found> {
	const at = ctx.now.getTime();
	if (misses.areOver(address, at)) throw new Problem('dialogue.code-tries');
	const code = readDialogueCode(typed);
	const found = code === null ? null : await readOnly(ctx, (tx) => findByCode(tx, code));
	if (found) return found;
	await misses.count(ctx, address);
	throw new Problem('dialogue.code-wrong');
}

async function findByCode(tx: ReadTx, code: string): Promise<Found | null> {
	const question = await tx.selectFrom('dialogue_questions').select('id').where('code', '=', code).executeTakeFirst();
	if (question) return { kind: 'question', id: question.id };
	const seats = await tx.selectFrom('dialogue_seats').select('id').where('code', '=', code).executeTakeFirst();
	return seats ? { kind: 'seats', id: seats.id } : null;
}

async function ownQuestion(tx: ReadTx, ctx: Context, id: string): Promise<OwnQuestion> {
	const row = await questionsIn(tx).where('q.id', '=', id).executeTakeFirstOrThrow();
	const head = row.same_as === null ? row : await questionsIn(tx).where('q.id', '=', row.same_as).executeTakeFirstOrThrow();
	const { theme } = await tx.selectFrom('dialogues').select('theme').where('id', '=', row.dialogue_id).executeTakeFirstOrThrow();
	const { supports: _, followers: __, ...said } = publicOf(head, ctx.today, 0, 0);
	const sender = { hasSender: row.sender !== null, isErased: row.erased_at !== null };
	const own = { id, words: row.words, origin: row.origin, code: row.code, dialogueId: row.dialogue_id, theme, ...sender };
	return { ...said, ...own, answeredWith: row.same_as === null ? null : head.public_words };
}

async function ownSeats(tx: ReadTx, id: string): Promise<OwnSeats> {
	const { given, erased, sender, ...row } = await tx
		.selectFrom('dialogue_seats as s')
		.innerJoin('dialogues as d', 'd.id', 's.dialogue_id')
		.select([
			's.code',
			's.people',
			's.sender',
			's.given_back_at as given',
			's.erased_at as erased',
			'd.id as dialogueId',
			'd.theme',
			'd.place',
			'd.held_on as heldOn',
			'd.starts_at as startsAt'
		])
		.where('s.id', '=', id)
		.executeTakeFirstOrThrow();
	return { ...row, isGivenBack: given !== null, hasSender: sender !== null, isErased: erased !== null };
}
