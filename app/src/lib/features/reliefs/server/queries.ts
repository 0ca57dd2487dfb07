import { shortTask } from '@kheo/core';
import { sql } from 'kysely';
import { dayIn } from '#lib/server/clock.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { OpenRelief, Relief } from '../relief.ts';

const columns = [
	'r.id',
	'r.kind',
	'r.wanted_due as wantedDue',
	'r.reason',
	'r.channel',
	'r.asked_on as askedOn',
	'r.decision',
	'r.granted_due as grantedDue',
	'r.decision_reason as decisionReason',
	'r.decided_at as decidedAt',
	'r.taken_back_reason as takenBackReason'
] as const;

type Key = { readonly obligationId: string; readonly unitId: string };

/** What a unit asked for one duty, newest first. */
export async function listReliefs(tx: ReadTx, { obligationId, unitId }: Key): Promise<Relief[]> {
	const rows = await tx
		.selectFrom('reliefs as r')
		.where('r.obligation_id', '=', obligationId)
		.where('r.unit_id', '=', unitId)
		.select(columns)
		.orderBy('r.asked_at', 'desc')
		.execute();
	return rows.map(asRelief);
}

/** What waits for the Office's word; of one plan, or of all. */
export async function listOpenReliefs(tx: ReadTx, planId: string | null = null): Promise<OpenRelief[]> {
	const rows = await tx
		.selectFrom('reliefs as r')
		.innerJoin('obligations as o', 'o.id', 'r.obligation_id')
		.innerJoin('units as u', 'u.id', 'r.unit_id')
		.innerJoin('assignments as a', (join) => join.onRef('a.obligation_id', '=', 'r.obligation_id').onRef('a.unit_id', '=', 'r.unit_id'))
		.where('a.withdrawn_at', 'is', null)
		.leftJoin('obligations as upper', 'upper.id', 'o.folds_into')
		.where('r.decision', 'is', null)
		.where('o.withdrawn_at', 'is', null)
		.$if(planId !== null, (query) => query.where('o.plan_id', '=', planId))
		.select([
			...columns,
			'o.id as obligationId',
			'u.id as unitId',
			'u.name as unit',
			'o.task',
			'o.plan_id as planId',
			'o.due as plannedDue',
			'upper.due as officeDue'
		])
		.orderBy('r.asked_at')
		.execute();
	return rows.map(({ obligationId, unitId, unit, task, planId: plan, plannedDue, officeDue, ...row }) => ({
		...asRelief(row),
		obligationId,
		unitId,
		unit,
		task: shortTask(task),
		planId: plan,
		plannedDue,
		officeDue
	}));
}

type Row = Omit<Relief, 'state' | 'decidedOn'> & { readonly decision: 'granted' | 'refused' | 'withdrawn' | null; readonly decidedAt: Date | null };

function asRelief({ decision, decidedAt, ...row }: Row): Relief {
	const state = row.takenBackReason === null ? (decision ?? 'open') : 'taken-back';
	return { ...row, state, decidedOn: decidedAt && dayIn(decidedAt) };
}

/** What a request is judged by, held until the transaction ends. */
export function lockOwed(tx: Tx, { obligationId, unitId }: Key) {
	return tx
		.selectFrom('assignments as a')
		.innerJoin('obligations as o', 'o.id', 'a.obligation_id')
		.leftJoin('submissions as s', (join) => join.onRef('s.obligation_id', '=', 'a.obligation_id').onRef('s.unit_id', '=', 'a.unit_id'))
		.where('a.obligation_id', '=', obligationId)
		.where('a.unit_id', '=', unitId)
		.where('a.withdrawn_at', 'is', null)
		.where('o.withdrawn_at', 'is', null)
		.select([
			's.status',
			sql<Relief['grantedDue']>`(select d.due from unit_dues d where d.obligation_id = a.obligation_id and d.unit_id = a.unit_id)`.as('due')
		])
		.forUpdate('a')
		.executeTakeFirst();
}

export function lockRelief(tx: Tx, id: string) {
	return tx
		.selectFrom('reliefs as r')
		.where('r.id', '=', id)
		.select([...columns, 'r.obligation_id as obligationId', 'r.unit_id as unitId'])
		.forUpdate()
		.executeTakeFirst();
}

/** A duty of a unit as its page of requests shows it. */
export function findOwed(tx: ReadTx, { obligationId, unitId }: Key) {
	return tx
		.selectFrom('unit_dues as d')
		.innerJoin('obligations as o', 'o.id', 'd.obligation_id')
		.innerJoin('plans as p', 'p.id', 'o.plan_id')
		.innerJoin('units as u', 'u.id', 'd.unit_id')
		.leftJoin('obligations as upper', 'upper.id', 'o.folds_into')
		.where('d.obligation_id', '=', obligationId)
		.where('d.unit_id', '=', unitId)
		.select(['u.name as unit', 'p.title as plan', 'o.task', 'o.deadline', 'd.planned_due as plannedDue', 'd.extended_due as extendedDue', 'd.due'])
		.select(['d.waived_at as waivedAt', 'upper.due as officeDue'])
		.executeTakeFirst();
}
