import type { CheckItem } from '@kheo/core';
import { sql } from 'kysely';
import { listVisitDuties } from '#lib/features/directives/server/service/read-duties.ts';
import { actorKey, type Context } from '#lib/server/context.ts';
import { dayIn } from '#lib/server/clock.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Visit, VisitHistory } from '../visit.ts';

type Which = { readonly id?: string; readonly year?: number };

/** Visits in the order of their days, each with what it found. */
export async function listVisits(tx: ReadTx, { id, year }: Which): Promise<Visit[]> {
	const rows = await tx
		.selectFrom('inspection_visits as v')
		.innerJoin('plans as p', 'p.id', 'v.plan_id')
		.innerJoin('units as u', 'u.id', 'v.unit_id')
		.select(['v.id', 'v.planned_on as plannedOn', 'v.team', 'v.lead_user_id as leadUserId', 'v.contents', 'v.checklist', 'v.held_on as heldOn'])
		.select(['v.cancelled_at as cancelledAt', 'v.cancel_reason as cancelReason', 'v.minutes_draft_id as minutesDraftId', 'v.version'])
		.select(['p.id as planId', 'p.title as planTitle', 'u.id as unitId', 'u.name as unitName'])
		.$if(id !== undefined, (query) => query.where('v.id', '=', id ?? ''))
		.$if(year !== undefined, (query) => query.where(sql<boolean>`extract(year from v.planned_on) = ${year ?? 0}`))
		.orderBy('v.planned_on')
		.orderBy('u.position')
		.execute();
	const findings = Map.groupBy(
		await listVisitDuties(
			tx,
			rows.map((row) => row.id)
		),
		({ finding }) => finding?.visitId ?? ''
	);
	return rows.map(({ planId, planTitle, unitId, unitName, cancelledAt, ...row }) => ({
		...row,
		plan: { id: planId, title: planTitle },
		unit: { id: unitId, name: unitName },
		cancelledOn: cancelledAt && dayIn(cancelledAt),
		findings: findings.get(row.id) ?? []
	}));
}

/** Holds the visit until the transaction ends. */
export async function lockVisit(tx: Tx, id: string): Promise<Visit> {
	await tx.selectFrom('inspection_visits').select('id').where('id', '=', id).forUpdate().execute();
	const [visit] = await listVisits(tx, { id });
	if (!visit) throw new Problem('inspection.not-found');
	return visit;
}

/** Points of the sheet as they are pasted, one to a line. */
export function checksOf(lines: string): CheckItem[] {
	const points = lines.split(/\r?\n/u).map((line) => line.replace(/^\s*(?:\d{1,3}\s*[.)]|[-–•+*])\s*/u, '').trim());
	return points.filter((point) => point !== '').map((point) => ({ text: point.slice(0, 500), result: null, note: '' }));
}

export function isLead({ leadUserId }: Pick<Visit, 'leadUserId'>, { actor }: Context): boolean {
	return leadUserId !== null && actorKey(actor) === `user:${leadUserId}`;
}

/** How a line of the programme was changed, in order. */
export function listChanges(tx: ReadTx, visitId: string): Promise<VisitHistory[]> {
	return tx
		.selectFrom('inspection_changes')
		.select(['id', 'was', 'reason', 'changed_at as at', 'changed_by as by'])
		.where('visit_id', '=', visitId)
		.orderBy('changed_at')
		.execute();
}
