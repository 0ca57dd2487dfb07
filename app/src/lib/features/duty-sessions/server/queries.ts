import type { PlainDate } from '@kheo/core';
import { sql } from 'kysely';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import type { DutyChange, DutySession } from '../duty-session.ts';

export type Which = {
	readonly id?: string;
	readonly from?: PlainDate;
	readonly to?: PlainDate;
	/** Those of the unit, and those of the whole agency. */
	readonly unitId?: string | null;
	readonly planId?: string;
};

/** By day and hour, each with its people. */
export async function listSessions(tx: ReadTx, { id, from, to, unitId = null, planId }: Which): Promise<DutySession[]> {
	const rows = await tx
		.selectFrom('duty_sessions as d')
		.innerJoin('units as u', 'u.id', 'd.unit_id')
		.leftJoin('plans as p', 'p.id', 'd.plan_id')
		.select(['d.id', 'd.title', 'u.id as unitId', 'u.name as unitName', 'd.for_agency as forAgency', 'p.id as planId', 'p.title as planTitle'])
		.select(['d.activity_id as activityId', 'd.held_on as on', 'd.starts', 'd.ends', 'd.place', 'd.leave_percent as leavePercent'])
		.select(['d.cancel_reason as cancelReason', 'd.noted_at as notedAt', 'd.files_handled as filesHandled', 'd.people_advised as peopleAdvised'])
		.select(['d.note', 'd.version'])
		.$if(id !== undefined, (query) => query.where('d.id', '=', id ?? ''))
		.$if(planId !== undefined, (query) => query.where('d.plan_id', '=', planId ?? ''))
		.$if(from !== undefined, (query) => query.where(sql<boolean>`d.held_on >= ${from ?? ''}::date`))
		.$if(to !== undefined, (query) => query.where(sql<boolean>`d.held_on <= ${to ?? ''}::date`))
		.$if(unitId !== null, (query) => query.where((where) => where.or([where('d.unit_id', '=', unitId ?? ''), where('d.for_agency', '=', true)])))
		.orderBy('d.held_on')
		.orderBy('d.starts')
		.orderBy('d.id')
		.execute();
	const posts = Map.groupBy(
		await postsOf(
			tx,
			rows.map((row) => row.id)
		),
		({ of }) => of
	);
	return rows.map(({ unitId: of, unitName, planId: plan, planTitle, ...row }) => ({
		...row,
		unit: { id: of, name: unitName },
		plan: plan !== null && planTitle !== null ? { id: plan, title: planTitle } : null,
		posts: (posts.get(row.id) ?? []).map(({ of: _of, unitId: unit, unitName: name, staffName, ...post }) => ({
			...post,
			name: staffName,
			unit: { id: unit, name }
		}))
	}));
}

function postsOf(tx: ReadTx, sessionIds: readonly string[]) {
	return tx
		.selectFrom('duty_posts as p')
		.innerJoin('staff_members as s', 's.id', 'p.staff_id')
		.innerJoin('units as u', 'u.id', 's.unit_id')
		.select(['p.id', 'p.session_id as of', 's.id as staffId', 's.name as staffName', 's.position', 'u.id as unitId', 'u.name as unitName', 'p.task'])
		.select(['p.attendance', 'p.absent_reason as absentReason', 'p.stands_in_for as standsInFor'])
		.where(sql<boolean>`p.session_id = any(${[...sessionIds]}::uuid[])`)
		.orderBy('p.id')
		.execute();
}

export async function listChanges(tx: ReadTx, sessionId: string): Promise<DutyChange[]> {
	return tx
		.selectFrom('duty_changes as c')
		.leftJoin('staff_members as f', 'f.id', 'c.from_staff_id')
		.leftJoin('staff_members as t', 't.id', 'c.to_staff_id')
		.select(['c.id', 'c.kind', 'f.name as from', 't.name as to', 'c.was', 'c.reason', 'c.changed_at as at', 'c.changed_by as by'])
		.where('c.session_id', '=', sessionId)
		.orderBy('c.changed_at')
		.execute();
}

/** Holds the session until the transaction ends. */
export async function lockSession(tx: Tx, id: string): Promise<DutySession> {
	await tx.selectFrom('duty_sessions').select('id').where('id', '=', id).forUpdate().execute();
	const [session] = await listSessions(tx, { id });
	if (!session) throw new Problem('duty-session.not-found');
	return session;
}

/** Those who were there, on all days or of one person, with what the session earns. */
export function listAttended(tx: ReadTx, staffId: string | null = null) {
	return tx
		.selectFrom('duty_posts as p')
		.innerJoin('duty_sessions as d', 'd.id', 'p.session_id')
		.select(['p.staff_id as staffId', 'd.held_on as on', 'd.starts', 'd.ends', 'd.leave_percent as leavePercent'])
		.where('p.attendance', '=', 'present')
		.where('d.cancelled_at', 'is', null)
		.$if(staffId !== null, (query) => query.where('p.staff_id', '=', staffId ?? ''))
		.orderBy('d.held_on')
		.execute();
}

export function listLeaves(tx: ReadTx, staffId: string | null = null) {
	return tx
		.selectFrom('compensatory_leaves')
		.select(['id', 'staff_id as staffId', 'taken_on as on', 'minutes'])
		.where('withdrawn_at', 'is', null)
		.$if(staffId !== null, (query) => query.where('staff_id', '=', staffId ?? ''))
		.orderBy('taken_on')
		.execute();
}
