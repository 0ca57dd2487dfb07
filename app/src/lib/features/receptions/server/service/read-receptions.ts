import { plainDate, receptionMonths } from '@kheo/core';
import { sql } from 'kysely';
import { listActiveUnits } from '#lib/features/agencies/server/service.ts';
import { settingsIn } from '#lib/features/feedback/server/service/settings.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { ReceptionSession, ReceptionYear } from '../../reception.ts';
import { listFreshDays, listLeaders, listSessions } from '../queries.ts';
import { visitsOf } from '../visits.ts';

/** The schedule of a year; the Office's own notes are for members alone. Leaders who left stay in the years in which they have days. */
export function readYear(ctx: Context, asked: number | null): Promise<ReceptionYear> {
	return readOnly(ctx, async (tx) => {
		const years = await yearsOf(tx, ctx);
		const year = asked !== null && years.includes(asked) ? asked : Number(ctx.today.slice(0, 4));
		const sessions = await listSessions(tx, { from: plainDate(`${year}-01-01`), to: plainDate(`${year}-12-31`) }, ctx.today);
		const leaders = (await listLeaders(tx)).map((leader) => ({ ...leader, months: receptionMonths(daysOf(sessions, leader.id), leader.perMonth, ctx.today) }));
		const shown = ctx.actor.kind === 'user' ? sessions : sessions.map((session) => ({ ...session, note: '' }));
		return { year, years, sessions: shown, leaders: leaders.filter(({ endedOn, months }) => endedOn === null || months.length > 0) };
	});
}

/** How many days of each leader may still be taken back today, for the Office. */
export function readFreshDays(ctx: Context, leaderIds: readonly string[]): Promise<Readonly<Record<string, number>>> {
	return readOnly(ctx, async (tx) => {
		const fresh: Record<string, number> = {};
		for (const id of leaderIds) fresh[id] = (await listFreshDays(tx, id, ctx.today)).length;
		return fresh;
	});
}

function daysOf(sessions: readonly ReceptionSession[], leaderId: string) {
	return sessions
		.filter((session) => session.leaderId === leaderId && !session.isExtra)
		.map(({ on, state }) => ({ on, isMoved: state === 'moved', isHeld: state === 'held' }));
}

/** The years that have days, and this one and the next, which are to be planned. */
export async function yearsOf(tx: ReadTx, { today }: Pick<Context, 'today'>): Promise<number[]> {
	const { rows } = await sql<{ year: number }>`select distinct extract(year from day)::int as year from reception_sessions`.execute(tx);
	const now = Number(today.slice(0, 4));
	return [...new Set([now, now + 1, ...rows.map(({ year }) => year)])].toSorted((a, b) => b - a);
}

/** One session with who came, for the Office and the leaders. */
export function readSession(ctx: Context, id: string) {
	return readOnly(ctx, async (tx) => {
		const [session] = await listSessions(tx, { id }, ctx.today);
		if (!session) throw new Problem('reception.not-found');
		const units = (await listActiveUnits(tx, ctx.today)).map((unit) => ({ id: unit.id, name: unit.name }));
		return { session, visits: await visitsOf(tx, ctx, id), units, fields: (await settingsIn(tx)).fields };
	});
}

export type ReceptionCounts = { readonly next: ReceptionSession | null; readonly notHeld: number };

/** For the page of the people's side: the next day, be it next year's, and how many of this year passed without being held. */
export function countReceptions(ctx: Context): Promise<ReceptionCounts> {
	return readOnly(ctx, async (tx) => {
		const year = ctx.today.slice(0, 4);
		const sessions = await listSessions(tx, { from: plainDate(`${year}-01-01`), to: plainDate(`${Number(year) + 1}-12-31`) }, ctx.today);
		const next = sessions.find(({ state }) => state === 'today' || state === 'planned') ?? null;
		return { next, notHeld: sessions.filter(({ state }) => state === 'not-held').length };
	});
}

/** Whether there is a schedule for the people to read. */
export async function hasReceptions(tx: ReadTx): Promise<boolean> {
	return (await tx.selectFrom('reception_sessions').select('id').limit(1).executeTakeFirst()) !== undefined;
}
