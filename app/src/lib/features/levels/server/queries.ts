import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { actorName } from '#lib/server/context.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import { vietnameseOrder } from '#lib/server/database/vietnamese-order.ts';

/** Units of this agency that stand for agencies of their own. */
export function listLower(tx: ReadTx) {
	return tx
		.selectFrom('lower_agencies as l')
		.innerJoin('agency_directory as d', 'd.agency_id', 'l.lower_agency_id')
		.select(['l.unit_id as unitId', 'l.lower_agency_id as agencyId', 'd.name'])
		.where('l.agency_id', '=', contextOf(tx).agencyId)
		.where('l.ended_at', 'is', null)
		.orderBy(vietnameseOrder('d.name'))
		.execute();
}

/** Agencies of this installation in which a unit stands for this one: all that may be known of them from here. */
export function listAbove(tx: ReadTx) {
	return tx
		.selectFrom('lower_agencies as l')
		.innerJoin('agency_directory as d', 'd.agency_id', 'l.agency_id')
		.select(['l.agency_id as agencyId', 'l.unit_id as unitId', 'd.name'])
		.where('l.lower_agency_id', '=', contextOf(tx).agencyId)
		.where('l.ended_at', 'is', null)
		.orderBy(vietnameseOrder('d.name'))
		.execute();
}

export async function endLower(tx: Tx, unitId: string): Promise<void> {
	const { now, actor, agencyId } = contextOf(tx);
	await tx
		.updateTable('lower_agencies')
		.set({ ended_at: now, ended_by: actorName(actor) })
		.where('agency_id', '=', agencyId)
		.where('unit_id', '=', unitId)
		.where('ended_at', 'is', null)
		.execute();
}

export async function insertLower(tx: Tx, unitId: string, lowerAgencyId: string): Promise<void> {
	const { now, actor } = contextOf(tx);
	await tx
		.insertInto('lower_agencies')
		.values({ unit_id: unitId, lower_agency_id: lowerAgencyId, named_at: now, named_by: actorName(actor) })
		.execute();
}

/** What a unit of this agency owes that a lower agency may send up: registrations on a printed form, or reports without one. */
export function listAwaited(tx: ReadTx, unitId: string, kind: 'register' | 'results') {
	return tx
		.selectFrom('assignments as a')
		.innerJoin('obligations as o', 'o.id', 'a.obligation_id')
		.innerJoin('plans as p', 'p.id', 'o.plan_id')
		.innerJoin('unit_dues as d', (join) => join.onRef('d.obligation_id', '=', 'a.obligation_id').onRef('d.unit_id', '=', 'a.unit_id'))
		.leftJoin('submissions as s', (join) => join.onRef('s.obligation_id', '=', 'a.obligation_id').onRef('s.unit_id', '=', 'a.unit_id'))
		.select(['o.id as obligationId', 'o.task', 'o.deadline', 'p.title as planTitle', 'p.year', 'p.theme', 'd.due', 's.status'])
		.where('a.unit_id', '=', unitId)
		.where('a.withdrawn_at', 'is', null)
		.where('o.withdrawn_at', 'is', null)
		.where('o.kind', '=', kind === 'register' ? 'registration' : 'report')
		.where('o.form_id', kind === 'register' ? 'is not' : 'is', null)
		.orderBy('p.year', (order) => order.desc().nullsLast())
		.orderBy('o.position')
		.execute();
}
