import type { PlainDate } from '@kheo/core';
import type { Updateable } from 'kysely';
import { insertScan, keepScan } from '#lib/features/approvals/server/service/keep-scan.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import type { SupervisionsTable } from '#lib/server/database/tables/supervision.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { NewPaper, NewRecommendation, NewSupervision } from '../../schema.ts';
import { mayAnswerFor, requireBody, requireUnit } from '../access.ts';
import { lockSupervision } from '../queries.ts';

type Row = Awaited<ReturnType<typeof lockSupervision>>;
type Change = { readonly set: Updateable<SupervisionsTable>; readonly data: Readonly<Record<string, unknown>> };

/** A line of a body's programme of the year: what, whom and when. */
export async function planSupervision(ctx: Context, supervision: NewSupervision, key = ''): Promise<string> {
	const { bodyId, title, scope, unitId, plannedOn, isPublic } = supervision;
	return inTransaction(ctx, 'supervision.planned', (tx) =>
		onceFor(tx, key, async () => {
			await requireBody(tx, ctx, bodyId);
			await requireUnit(tx, unitId);
			const id = newId();
			const given = { body_id: bodyId, title, scope, unit_id: unitId, planned_on: plannedOn, is_public: isPublic };
			await tx
				.insertInto('supervisions')
				.values({ id, ...given, entered_at: ctx.now, entered_by: actorName(ctx.actor) })
				.execute();
			await audit(tx, { subject: { type: 'supervision', id }, data: supervision });
			return id;
		})
	);
}

/** What the unit is asked to prepare, and until when. */
export function requestUnit(ctx: Context, id: string, { version, words, due }: { version: number; words: string; due: PlainDate }, key = ''): Promise<void> {
	return change(ctx, 'supervision.requested', { id, version }, key, async (row) => {
		if (row.held_on !== null || row.called_off_on !== null) throw new Problem('supervision.moved');
		if (due < ctx.today) throw new Problem('supervision.due-behind');
		return { set: { requested_on: ctx.today, request_words: words, request_due: due }, data: { words, due } };
	});
}

/** It keeps its line in the programme, with the reason. */
export function callOff(ctx: Context, id: string, { version, reason }: { version: number; reason: string }, key = ''): Promise<void> {
	return change(ctx, 'supervision.called-off', { id, version }, key, async (row) => {
		if (row.held_on !== null || row.called_off_on !== null) throw new Problem('supervision.moved');
		return { set: { called_off_on: ctx.today, call_off_reason: reason }, data: { reason } };
	});
}

type Minutes = { readonly version: number; readonly heldOn: PlainDate; readonly words: string; readonly file?: File | null };

/** The minutes: what was found good and what was not, with the signed sheet. They may be mended until the supervision is closed. */
export async function enterMinutes(ctx: Context, id: string, { version, heldOn, words, file }: Minutes, key = ''): Promise<void> {
	if (heldOn > ctx.today) throw new Problem('supervision.in-future');
	const scan = await keepScan(ctx, file);
	return change(ctx, 'supervision.held', { id, version }, key, async (row, tx) => {
		if (row.called_off_on !== null || row.closed_on !== null) throw new Problem('supervision.moved');
		await insertScan(tx, scan);
		const sheet = scan ? { minutes_sha256: scan.sha256, minutes_name: scan.name } : {};
		return { set: { held_on: heldOn, minutes_words: words, ...sheet }, data: { heldOn, words, file: scan?.sha256 ?? null } };
	});
}

/** Closed once every recommendation of it is. */
export function closeSupervision(ctx: Context, id: string, { version }: { version: number }, key = ''): Promise<void> {
	return change(ctx, 'supervision.closed', { id, version }, key, async (row, tx) => {
		if (row.held_on === null || row.closed_on !== null) throw new Problem('supervision.moved');
		const open = tx.selectFrom('supervision_recommendations').select('id').where('supervision_id', '=', id).where('state', '<>', 'closed');
		if (await open.executeTakeFirst()) throw new Problem('supervision.still-open');
		return { set: { closed_on: ctx.today }, data: {} };
	});
}

/** Whether the people read it: words that name somebody are taken off the public page and may come back. */
export function showSupervision(ctx: Context, id: string, { version, isPublic }: { version: number; isPublic: boolean }, key = ''): Promise<void> {
	return change(ctx, 'supervision.shown', { id, version }, key, async () => ({ set: { is_public: isPublic }, data: { isPublic } }));
}

/** What somebody is to mend or answer, by when; each addressee has its own. */
export async function recommend(ctx: Context, supervisionId: string, { unitId, words, due }: NewRecommendation, key = ''): Promise<string> {
	return inTransaction(ctx, 'supervision.recommended', (tx) =>
		onceFor(tx, key, async () => {
			const row = await lockSupervision(tx, supervisionId);
			await requireBody(tx, ctx, row.body_id);
			if (row.held_on === null || row.closed_on !== null) throw new Problem('supervision.not-held');
			if (due < row.held_on) throw new Problem('supervision.due-behind');
			await requireUnit(tx, unitId);
			const id = newId();
			const given = { supervision_id: supervisionId, unit_id: unitId, words, due };
			await tx
				.insertInto('supervision_recommendations')
				.values({ id, ...given, entered_at: ctx.now, entered_by: actorName(ctx.actor) })
				.execute();
			await audit(tx, { subject: { type: 'supervision', id: supervisionId }, data: { recommendation: id, unitId, words, due } });
			return id;
		})
	);
}

/** What was handed to the supervisors, by the Office or the unit that is asked. */
export async function givePaper(ctx: Context, supervisionId: string, { title, on, receiver, file }: NewPaper, key = ''): Promise<string> {
	if (on > ctx.today) throw new Problem('supervision.in-future');
	const scan = await keepScan(ctx, file);
	return inTransaction(ctx, 'supervision.paper-given', (tx) =>
		onceFor(tx, key, async () => {
			const row = await lockSupervision(tx, supervisionId);
			if (!mayAnswerFor(ctx, row.unit_id)) throw new Problem('actor.not-allowed');
			if (row.closed_on !== null || row.called_off_on !== null) throw new Problem('supervision.moved');
			const id = newId();
			await insertScan(tx, scan);
			const given = { supervision_id: supervisionId, title, given_on: on, receiver, file_sha256: scan?.sha256 ?? null, file_name: scan?.name ?? null };
			await tx
				.insertInto('supervision_papers')
				.values({ id, ...given, entered_at: ctx.now, entered_by: actorName(ctx.actor) })
				.execute();
			await audit(tx, { subject: { type: 'supervision', id: supervisionId }, data: { title, on, receiver, file: scan?.sha256 ?? null } });
			return id;
		})
	);
}

function change(ctx: Context, action: string, { id, version }: { id: string; version: number }, key: string, work: (row: Row, tx: Tx) => Promise<Change>) {
	return inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			const row = await lockSupervision(tx, id);
			await requireBody(tx, ctx, row.body_id);
			if (row.version !== version) throw new Problem('supervision.moved');
			const { set, data } = await work(row, tx);
			await tx
				.updateTable('supervisions')
				.set({ ...set, version: version + 1 })
				.where('id', '=', id)
				.execute();
			await audit(tx, { subject: { type: 'supervision', id }, data });
		})
	);
}
