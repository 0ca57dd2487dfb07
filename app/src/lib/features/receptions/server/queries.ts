import { type PlainDate, type ReceptionPeriod, receptionState } from '@kheo/core';
import { dayIn } from '#lib/server/clock.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import type { ReceptionLeader, ReceptionSession } from '../reception.ts';

export async function listLeaders(tx: ReadTx): Promise<ReceptionLeader[]> {
	return tx
		.selectFrom('reception_leaders')
		.select(['id', 'version', 'name', 'title', 'per_month as perMonth', 'ended_on as endedOn'])
		.orderBy('entered_at')
		.orderBy('id')
		.execute();
}

type Asked = ReceptionPeriod | { readonly id: string };

/** The days of the schedule in order; a moved one tells where it went. */
export async function listSessions(tx: ReadTx, asked: Asked, today: PlainDate): Promise<ReceptionSession[]> {
	const rows = await tx
		.selectFrom('reception_sessions as s')
		.innerJoin('reception_leaders as l', 'l.id', 's.leader_id')
		.leftJoin('reception_sessions as to', 'to.id', 's.moved_to')
		.select(['s.id', 's.version', 's.leader_id as leaderId', 'l.name', 'l.title', 's.day as on', 's.starts', 's.ends', 's.place', 's.is_extra as isExtra'])
		.select(['s.moved_to', 'to.day as movedTo', 's.move_reason as moveReason', 's.held_at', 's.received_by as receivedBy', 's.note'])
		.$if('id' in asked, (query) => query.where('s.id', '=', 'id' in asked ? asked.id : ''))
		.$if('from' in asked, (query) => query.where('s.day', '>=', 'from' in asked ? asked.from : today).where('s.day', '<=', 'to' in asked ? asked.to : today))
		.orderBy('s.day')
		.orderBy('s.starts')
		.orderBy('s.id')
		.execute();
	return rows.map(({ name, title, moved_to: moved, held_at: held, moveReason, ...row }) => ({
		...row,
		leader: `${title} ${name}`,
		moveReason: moveReason ?? '',
		state: receptionState({ on: row.on, isMoved: moved !== null, isHeld: held !== null }, today)
	}));
}

/** The days of the latest press that planned for this leader, where that was today and nothing has come of them yet. */
export async function listFreshDays(tx: ReadTx, leaderId: string, today: PlainDate) {
	const rows = await tx
		.selectFrom('reception_sessions as s')
		.leftJoin('reception_sessions as from', 'from.moved_to', 's.id')
		.select(['s.id', 's.day', 's.moved_to', 's.held_at', 's.entered_at', 'from.id as from'])
		.where('s.leader_id', '=', leaderId)
		.orderBy('s.entered_at', 'desc')
		.orderBy('s.day')
		.execute();
	const latest = rows[0]?.entered_at;
	if (!latest || dayIn(latest) !== today) return [];
	return rows.filter((row) => row.entered_at.getTime() === latest.getTime() && row.moved_to === null && row.held_at === null && row.from === null);
}

/** The session, held until the transaction ends: visits of one session get their numbers one after another. */
export async function lockSession(tx: Tx, id: string) {
	const found = await tx.selectFrom('reception_sessions').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
	if (!found) throw new Problem('reception.not-found');
	return found;
}
