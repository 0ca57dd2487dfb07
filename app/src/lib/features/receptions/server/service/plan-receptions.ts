import { type PlainDate, plainDate, receptionDays } from '@kheo/core';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Move, NewLeader, NewSession, NewYear } from '../../schema.ts';
import { listFreshDays, lockSession } from '../queries.ts';

/** A leader who receives citizens, and on how many days a month at least. */
export async function addLeader(ctx: Context, { name, title, perMonth }: NewLeader, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'reception.leader-added', (tx) =>
		onceFor(tx, key, async () => {
			const id = newId();
			await tx
				.insertInto('reception_leaders')
				.values({ id, name, title, per_month: perMonth, entered_at: ctx.now, entered_by: actorName(ctx.actor) })
				.execute();
			await audit(tx, { subject: { type: 'reception-leader', id }, data: { name, title, perMonth } });
			return id;
		})
	);
}

/** From today on no more days are planned for this leader; what stands is moved or held by somebody else, one by one. */
export async function endLeader(ctx: Context, { id, version }: { readonly id: string; readonly version: number }, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'reception.leader-ended', (tx) =>
		onceFor(tx, key, async () => {
			const set = { ended_on: ctx.today, version: version + 1 };
			const ended = tx.updateTable('reception_leaders').set(set).where('id', '=', id).where('version', '=', version).where('ended_on', 'is', null);
			const { numUpdatedRows } = await ended.executeTakeFirst();
			if (numUpdatedRows === 0n) throw new Problem('reception.moved');
			await audit(tx, { subject: { type: 'reception-leader', id }, data: { on: ctx.today } });
		})
	);
}

/** The schedule of a year by a rule, from today on; days that are there already stay as they are. Returns how many were added. */
export async function planYear(ctx: Context, { leaderId, year, rule, ...when }: NewYear, key = ''): Promise<number> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'reception.year-planned', (tx) =>
		onceFor(tx, key, async () => {
			await lockLeader(tx, leaderId);
			const first = plainDate(`${year}-01-01`);
			const days = receptionDays(year, rule, first > ctx.today ? first : ctx.today, await agencyCalendar(tx));
			const there = await daysOf(tx, leaderId);
			const added = days.filter((on) => !there.has(on));
			if (added.length === 0) throw new Problem('reception.no-days');
			for (const on of added) await insertSession(tx, ctx, { leaderId, on, ...when }, false);
			await audit(tx, { subject: { type: 'reception-leader', id: leaderId }, data: { year, rule, days: added, ...when } });
			return added.length;
		})
	);
}

/** What was planned by mistake is taken back on the same day, before it is known; a day that people have read about is moved instead. */
export async function takeBackDays(ctx: Context, { id }: { readonly id: string }, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'reception.days-taken-back', (tx) =>
		onceFor(tx, key, async () => {
			await tx.selectFrom('reception_leaders').select('id').where('id', '=', id).forUpdate().execute();
			const fresh = await listFreshDays(tx, id, ctx.today);
			if (fresh.length === 0) throw new Problem('reception.moved');
			const ids = fresh.map((one) => one.id);
			await tx.deleteFrom('reception_sessions').where('id', 'in', ids).where('held_at', 'is', null).execute();
			await audit(tx, { subject: { type: 'reception-leader', id }, data: { days: fresh.map(({ day }) => day) } });
		})
	);
}

/** One day besides the schedule (đột xuất). */
export async function addSession(ctx: Context, session: NewSession, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'reception.session-added', (tx) =>
		onceFor(tx, key, async () => {
			await lockLeader(tx, session.leaderId);
			const id = await insertSession(tx, ctx, session, true);
			await audit(tx, { subject: { type: 'reception', id }, data: session });
			return id;
		})
	);
}

/** Another day in place of one that cannot be kept: people read where it went and why. */
export async function moveSession(ctx: Context, { id, version, reason, ...to }: Move, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'reception.session-moved', (tx) =>
		onceFor(tx, key, async () => {
			const session = await lockSession(tx, id);
			if (session.version !== version || session.moved_to !== null || session.held_at !== null) throw new Problem('reception.moved');
			if (to.on < ctx.today || to.on === session.day) throw new Problem('reception.day-behind');
			await tx.selectFrom('reception_leaders').select('id').where('id', '=', session.leader_id).forUpdate().execute();
			const movedTo = await insertSession(tx, ctx, { ...to, leaderId: session.leader_id }, session.is_extra);
			await tx
				.updateTable('reception_sessions')
				.set({ moved_to: movedTo, move_reason: reason, version: version + 1 })
				.where('id', '=', id)
				.execute();
			await audit(tx, { subject: { type: 'reception', id }, data: { ...to, reason, movedTo } });
			return movedTo;
		})
	);
}

async function lockLeader(tx: Tx, id: string): Promise<void> {
	const leader = await tx.selectFrom('reception_leaders').select('ended_on').where('id', '=', id).forUpdate().executeTakeFirst();
	if (!leader || leader.ended_on !== null) throw new Problem('reception.leader-missing');
}

async function daysOf(tx: Tx, leaderId: string): Promise<ReadonlySet<PlainDate>> {
	const rows = await tx.selectFrom('reception_sessions').select('day').where('leader_id', '=', leaderId).execute();
	return new Set(rows.map(({ day }) => day));
}

async function insertSession(tx: Tx, ctx: Context, { leaderId, on, starts, ends, place }: NewSession, isExtra: boolean): Promise<string> {
	if (ends <= starts) throw new Problem('reception.ends-before');
	const taken = tx.selectFrom('reception_sessions').select('id').where('leader_id', '=', leaderId).where('day', '=', on).where('moved_to', 'is', null);
	if (await taken.executeTakeFirst()) throw new Problem('reception.day-taken');
	const id = newId();
	await tx
		.insertInto('reception_sessions')
		.values({ id, leader_id: leaderId, day: on, starts, ends, place, is_extra: isExtra, entered_at: ctx.now, entered_by: actorName(ctx.actor) })
		.execute();
	return id;
}
