import { type FeedbackKind, isRestricted, type ReceptionOutcome, readFeedbackCode } from '@kheo/core';
import { insertFaceToFace } from '#lib/features/feedback/server/service/insert-face-to-face.ts';
import { slipOf } from '#lib/features/feedback/server/service/slip.ts';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Held, NewVisit } from '../../schema.ts';
import { lockSession } from '../queries.ts';

type Session = Awaited<ReturnType<typeof lockSession>>;
type Entered = { readonly feedbackId: string; readonly code: string; readonly isNew: boolean };
export type Received = { readonly code: string; readonly pin: string | null };

/**
 * Writes down one visit with its matter, or a further matter of it, and that the session was held. A new matter becomes feedback with a code and a PIN, told
 * this once to hand over; one that came before is named by its code and counts as the same matter.
 */
export async function receive(ctx: Context, sessionId: string, visit: NewVisit, key = ''): Promise<Received> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	const { feedbackId, code, isNew } = await inTransaction(ctx, 'reception.received', (tx) =>
		onceFor(tx, key, async (): Promise<Entered> => {
			const session = await lockSession(tx, sessionId);
			if (session.moved_to !== null) throw new Problem('reception.moved');
			if (session.day > ctx.today) throw new Problem('reception.in-future');
			const known = visit.code === '' ? null : await knownMatter(tx, visit);
			const entered = known ?? (await newMatter(tx, ctx, session, visit));
			const visitId = visit.visitId === null ? await insertVisit(tx, ctx, sessionId, visit.people) : await existingVisit(tx, sessionId, visit.visitId);
			const isAgain = visit.cameBefore || (await wasReceived(tx, entered.feedbackId));
			await insertMatter(tx, ctx, { visitId, feedbackId: entered.feedbackId, isAgain, outcome: visit.outcome });
			await markHeld(tx, ctx, session);
			const data = { visit: visitId, people: visit.people, feedback: entered.feedbackId, isNew: known === null, outcome: visit.outcome };
			await audit(tx, { subject: { type: 'reception', id: sessionId }, data });
			return { feedbackId: entered.feedbackId, code: entered.code, isNew: known === null };
		})
	);
	return { code, pin: isNew ? slipOf(ctx, feedbackId) : null };
}

/** Its words and its answer stand at the matter, and are not written here a second time. */
async function knownMatter(tx: Tx, { code: typed, words, answer }: NewVisit): Promise<{ readonly feedbackId: string; readonly code: string }> {
	if (words !== '' || answer !== '') throw new Problem('reception.code-and-words');
	const code = readFeedbackCode(typed);
	const found = code && (await tx.selectFrom('feedback').select('id').where('code', '=', code).executeTakeFirst());
	if (!found) throw new Problem('reception.code-unknown');
	return { feedbackId: found.id, code };
}

async function newMatter(tx: Tx, ctx: Context, session: Session, visit: NewVisit): Promise<{ readonly feedbackId: string; readonly code: string }> {
	const { kind, words, field, place, name, phone, mayPublish, outcome, answer, unitId } = visit;
	if (kind === undefined) throw new Problem('reception.kind-missing');
	if (words === '') throw new Problem('reception.words-missing');
	refuseUnanswered({ kind, outcome, answer, unitId });
	const feedbackId = newId();
	const leader = await tx.selectFrom('reception_leaders').select('name').where('id', '=', session.leader_id).executeTakeFirstOrThrow();
	const said = { id: feedbackId, kind, words, field, place, name, phone, mayPublish, receivedOn: session.day, outcome, answer, unitId };
	return { feedbackId, code: await insertFaceToFace(tx, ctx, { ...said, answeredBy: session.received_by || leader.name }) };
}

function refuseUnanswered({ kind, outcome, answer, unitId }: { kind: FeedbackKind; outcome: ReceptionOutcome; answer: string; unitId: string | null }): void {
	if (outcome !== 'taken' && answer === '') throw new Problem('reception.answer-missing');
	if (outcome === 'taken' && unitId === null && !isRestricted(kind)) throw new Problem('reception.owner-missing');
}

async function insertVisit(tx: Tx, ctx: Context, sessionId: string, people: number): Promise<string> {
	const last = await tx.selectFrom('reception_visits').select('number').where('session_id', '=', sessionId).orderBy('number', 'desc').executeTakeFirst();
	const id = newId();
	await tx
		.insertInto('reception_visits')
		.values({ id, session_id: sessionId, number: (last?.number ?? 0) + 1, people, entered_at: ctx.now, entered_by: actorName(ctx.actor) })
		.execute();
	return id;
}

async function existingVisit(tx: Tx, sessionId: string, id: string): Promise<string> {
	const visit = tx.selectFrom('reception_visits').select('id').where('id', '=', id).where('session_id', '=', sessionId).where('struck_at', 'is', null);
	if (!(await visit.executeTakeFirst())) throw new Problem('reception.not-found');
	return id;
}

/** Whether its people were received before: what came by the web is brought in for the first time once too. */
async function wasReceived(tx: Tx, feedbackId: string): Promise<boolean> {
	const lines = tx.selectFrom('reception_matters as m').innerJoin('reception_visits as v', 'v.id', 'm.visit_id').select('v.id');
	return (await lines.where('m.feedback_id', '=', feedbackId).where('v.struck_at', 'is', null).executeTakeFirst()) !== undefined;
}

type Matter = { readonly visitId: string; readonly feedbackId: string; readonly isAgain: boolean; readonly outcome: ReceptionOutcome };

async function insertMatter(tx: Tx, ctx: Context, { visitId, feedbackId, isAgain, outcome }: Matter): Promise<void> {
	const line = { visit_id: visitId, feedback_id: feedbackId, is_again: isAgain, outcome, entered_at: ctx.now };
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('reception_matters')
		.values(line)
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (numInsertedOrUpdatedRows === 0n) throw new Problem('reception.matter-twice');
}

/** The first visit says that the session was held. */
async function markHeld(tx: Tx, ctx: Context, { id, held_at: held, version }: Session): Promise<void> {
	if (held !== null) return;
	const set = { held_at: ctx.now, held_by: actorName(ctx.actor), version: version + 1 };
	await tx.updateTable('reception_sessions').set(set).where('id', '=', id).execute();
}

/** The session was held, even if nobody came; who received in the leader's place, and what else is to be remembered. */
export async function noteHeld(ctx: Context, id: string, { version, receivedBy, note }: Held, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'reception.held', (tx) =>
		onceFor(tx, key, async () => {
			const session = await lockSession(tx, id);
			if (session.version !== version || session.moved_to !== null) throw new Problem('reception.moved');
			if (session.day > ctx.today) throw new Problem('reception.in-future');
			const held = session.held_at === null ? { held_at: ctx.now, held_by: actorName(ctx.actor) } : {};
			await tx
				.updateTable('reception_sessions')
				.set({ ...held, received_by: receivedBy, note, version: version + 1 })
				.where('id', '=', id)
				.execute();
			await audit(tx, { subject: { type: 'reception', id }, data: { receivedBy, note } });
		})
	);
}

/** A visit that was entered wrongly is counted no more; its line and the matter stay. */
export async function strikeVisit(ctx: Context, { visitId, reason }: { readonly visitId: string; readonly reason: string }, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'reception.visit-struck', (tx) =>
		onceFor(tx, key, async () => {
			const struck = { struck_at: ctx.now, struck_by: actorName(ctx.actor), struck_because: reason };
			const { numUpdatedRows } = await tx
				.updateTable('reception_visits')
				.set(struck)
				.where('id', '=', visitId)
				.where('struck_at', 'is', null)
				.executeTakeFirst();
			if (numUpdatedRows === 0n) throw new Problem('reception.moved');
			await audit(tx, { subject: { type: 'reception-visit', id: visitId }, data: { reason } });
		})
	);
}
