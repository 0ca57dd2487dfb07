import { type FeedbackState, isRestricted, readFeedbackCode } from '@kheo/core';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import { promisesOf } from '#lib/features/promises/server/service/mark-promise.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { destroyKeys } from '#lib/server/personal/erase.ts';
import { dropHeldKey } from '#lib/server/personal/keyring.ts';
import { Problem } from '#lib/server/problem.ts';
import type { OwnFeedback } from '../../feedback.ts';
import { isPin } from '../pass.ts';
import { clockIn, findFeedback, partsOf, stepsOf } from '../queries.ts';
import { senderOf } from '../readers.ts';
import { countMiss, refuseGuessing } from '#lib/server/open-forms/code-guesses.ts';
import { lockFeedback, stepTaken } from '../take-step.ts';
import { asCitizen } from './send-feedback.ts';
import { dueFrom } from './sort-feedback.ts';

export type Pass = { readonly code: string; readonly pin: string };

/** What became of it, for whoever knows the code and the PIN. Of what left for the restricted register it says that alone. */
export async function lookUp(ctx: Context, pass: Pass, address: string): Promise<OwnFeedback> {
	const id = await openedBy(ctx, pass, address);
	return readOnly(ctx, async (tx) => ownView(tx, ctx, id));
}

/** "Chưa giải quyết": once, with the reason; it goes back to who answered, and a new clock runs from today. */
export async function reopenFeedback(signedIn: Context, { reason, ...pass }: Pass & { readonly reason: string }, address: string, key = ''): Promise<void> {
	const ctx = asCitizen(signedIn);
	const id = await openedBy(ctx, pass, address);
	return inTransaction(ctx, 'feedback.reopened', (tx) =>
		onceFor(tx, key, async () => {
			const row = await lockFeedback(tx, id);
			if (row.reopened_on !== null) throw new Problem('feedback.reopened-once');
			await stepTaken(tx, ctx, 'reopen', row, async () => {
				const routed = await partsOf(tx, [id]);
				const state: FeedbackState = routed.has(id) ? 'in-hand' : 'sorted';
				const set = { state, answered_on: null, same_as: null, reopened_on: ctx.today, paused_on: null };
				return { set: { ...set, due: await dueFrom(tx, row.kind, ctx.today) }, words: reason };
			});
		})
	);
}

export async function rateAnswer(signedIn: Context, { rating, ...pass }: Pass & { readonly rating: number }, address: string, key = ''): Promise<void> {
	const ctx = asCitizen(signedIn);
	const id = await openedBy(ctx, pass, address);
	return inTransaction(ctx, 'feedback.rated', (tx) =>
		onceFor(tx, key, async () =>
			stepTaken(tx, ctx, 'rate', await lockFeedback(tx, id), async () => ({ set: { rating }, words: String(rating), data: { rating } }))
		)
	);
}

/** The sender takes back the consent: name and telephone can never be read again, by nobody; the words stay and are answered. */
export async function forgetSender(signedIn: Context, pass: Pass, address: string, key = ''): Promise<void> {
	const ctx = asCitizen(signedIn);
	const id = await openedBy(ctx, pass, address);
	await inTransaction(ctx, 'feedback.sender-forgotten', (tx) => onceFor(tx, key, () => forget(tx, ctx, id)));
	dropHeldKey(ctx.agencyId, senderOf(id));
}

export async function forget(tx: Tx, ctx: Context, id: string): Promise<void> {
	await lockFeedback(tx, id);
	await destroyKeys(tx, senderOf(id));
	await tx.updateTable('feedback').set({ sender: null, erased_at: ctx.now }).where('id', '=', id).execute();
	await audit(tx, { subject: { type: 'feedback', id }, data: {} });
}

async function openedBy(ctx: Context, { code: typed, pin }: Pass, address: string): Promise<string> {
	const code = readFeedbackCode(typed);
	refuseGuessing(code ?? '', address, ctx.now);
	const found = code && (await readOnly(ctx, (tx) => tx.selectFrom('feedback').select('id').where('code', '=', code).executeTakeFirst()));
	if (found && isPin(ctx.agencyId, found.id, pin)) return found.id;
	await countMiss(ctx, code ?? typed, address);
	throw new Problem('feedback.pass-wrong');
}

const told = new Set(['sent', 'sort', 'route', 'pause', 'resume', 'extend', 'approve', 'reopen', 'undo']);
/** Reasons that the sender reads; the others are the Office's own. */
const reasoned = new Set(['pause', 'extend', 'reopen']);

async function ownView(tx: ReadTx, ctx: Context, id: string): Promise<OwnFeedback> {
	const row = await findFeedback(tx, id);
	if (!row) throw new Problem('feedback.not-found');
	const hidden = isRestricted(row.kind);
	const parts = hidden ? [] : ((await partsOf(tx, [id])).get(id) ?? []);
	const steps = hidden ? [] : (await stepsOf(tx, id)).filter(({ step }) => told.has(step));
	const isAnswered = row.state === 'answered';
	return {
		code: row.code,
		kind: row.kind,
		state: row.state,
		words: row.words,
		receivedOn: row.received_on,
		clock: clockIn(row, ctx.today, await agencyCalendar(tx)),
		units: parts.map(({ name }) => name),
		told: steps.map((step) => ({ ...step, by: '', words: reasoned.has(step.step) ? step.words : '' })),
		answer: isAnswered ? row.answer : null,
		answeredOn: row.answered_on,
		validTo: isAnswered ? row.valid_to : null,
		mayReopen: isAnswered && row.reopened_on === null,
		promises: hidden ? [] : await promisesOf(tx, row.same_as ?? id, ctx.today),
		rating: row.rating,
		hasSender: row.sender !== null
	};
}
