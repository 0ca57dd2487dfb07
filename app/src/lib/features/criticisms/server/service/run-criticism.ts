import { insertScan, keepScan } from '#lib/features/approvals/server/service/keep-scan.ts';
import { mayAnswerFor, requireBody, requireUnit } from '#lib/features/supervision/server/service/bodies.ts';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { NewAnswer, NewCriticism, NewOpinion } from '../../schema.ts';
import { lockCriticism } from '../queries.ts';

/** Puts a draft to a body, with the day until which its opinions are awaited. */
export async function askCriticism(ctx: Context, { draft, ...asked }: NewCriticism, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	if (asked.due < ctx.today) throw new Problem('supervision.due-behind');
	const scan = await keepScan(ctx, draft);
	return inTransaction(ctx, 'criticism.asked', (tx) =>
		onceFor(tx, key, async () => {
			const { bodyId, title, words, unitId, due, isPublic } = asked;
			if (!(await tx.selectFrom('supervisory_bodies').select('id').where('id', '=', bodyId).executeTakeFirst()))
				throw new Problem('supervision.member-missing');
			await requireUnit(tx, unitId);
			const id = newId();
			await insertScan(tx, scan);
			const given = { body_id: bodyId, title, words, unit_id: unitId, asked_on: ctx.today, due, is_public: isPublic };
			const sheet = { draft_sha256: scan?.sha256 ?? null, draft_name: scan?.name ?? null };
			await tx
				.insertInto('criticisms')
				.values({ id, ...given, ...sheet, entered_at: ctx.now, entered_by: actorName(ctx.actor) })
				.execute();
			await audit(tx, { subject: { type: 'criticism', id }, data: { ...asked, draft: sheet.draft_sha256 } });
			return id;
		})
	);
}

/** One opinion of the body on a place of the draft, or on all of it. */
export async function giveOpinion(ctx: Context, criticismId: string, { place, words }: NewOpinion, key = ''): Promise<string> {
	return inTransaction(ctx, 'criticism.opinion-given', (tx) =>
		onceFor(tx, key, async () => {
			const row = await lockCriticism(tx, criticismId);
			await requireBody(tx, ctx, row.body_id);
			if (row.closed_on !== null) throw new Problem('criticism.closed');
			const id = newId();
			await tx
				.insertInto('criticism_opinions')
				.values({ id, criticism_id: criticismId, place, words, said_on: ctx.today, entered_at: ctx.now, entered_by: actorName(ctx.actor) })
				.execute();
			await audit(tx, { subject: { type: 'criticism', id: criticismId }, data: { opinion: id, place, words } });
			return id;
		})
	);
}

/** Taken, taken in part or not; the latter two with the reason that the body and the people read. It may be mended until the draft is closed. */
export async function answerOpinion(ctx: Context, criticismId: string, { id, version, answer, reason }: NewAnswer, key = ''): Promise<void> {
	if (answer !== 'taken' && reason === '') throw new Problem('criticism.reason-missing');
	return inTransaction(ctx, 'criticism.opinion-answered', (tx) =>
		onceFor(tx, key, async () => {
			const row = await lockCriticism(tx, criticismId);
			if (!mayAnswerFor(ctx, row.unit_id)) throw new Problem('actor.not-allowed');
			if (row.closed_on !== null) throw new Problem('criticism.closed');
			const said = { answer, reason, answered_on: ctx.today, answered_by: actorName(ctx.actor), version: version + 1 };
			const { numUpdatedRows } = await tx
				.updateTable('criticism_opinions')
				.set(said)
				.where('id', '=', id)
				.where('criticism_id', '=', criticismId)
				.where('version', '=', version)
				.executeTakeFirst();
			if (numUpdatedRows === 0n) throw new Problem('criticism.moved');
			await audit(tx, { subject: { type: 'criticism', id: criticismId }, data: { opinion: id, answer, reason } });
		})
	);
}

/** Whether the people read the draft's opinions and answers: words that name somebody are taken off the public page and may come back. */
export async function showCriticism(ctx: Context, id: string, { version, isPublic }: { version: number; isPublic: boolean }, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'criticism.shown', (tx) =>
		onceFor(tx, key, async () => {
			const row = await lockCriticism(tx, id);
			if (row.version !== version) throw new Problem('criticism.moved');
			await tx
				.updateTable('criticisms')
				.set({ is_public: isPublic, version: version + 1 })
				.where('id', '=', id)
				.execute();
			await audit(tx, { subject: { type: 'criticism', id }, data: { isPublic } });
		})
	);
}

/** Closed once each opinion has its answer. */
export async function closeCriticism(ctx: Context, id: string, { version }: { readonly version: number }, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'criticism.closed', (tx) =>
		onceFor(tx, key, async () => {
			const row = await lockCriticism(tx, id);
			if (row.version !== version || row.closed_on !== null) throw new Problem('criticism.moved');
			const open = tx.selectFrom('criticism_opinions').select('id').where('criticism_id', '=', id).where('answer', 'is', null);
			if (await open.executeTakeFirst()) throw new Problem('criticism.unanswered');
			await tx
				.updateTable('criticisms')
				.set({ closed_on: ctx.today, version: version + 1 })
				.where('id', '=', id)
				.execute();
			await audit(tx, { subject: { type: 'criticism', id }, data: {} });
		})
	);
}
