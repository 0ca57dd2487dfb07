import type { PlainDate } from '@kheo/core';
import { sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { vietnameseOrder } from '#lib/server/database/vietnamese-order.ts';
import type { Owing } from '../focus.ts';
import type { Alike, TrackedCell, TrackedUnit } from '../matrix.ts';
import type { HeldUp } from '../view.ts';

/** Which of the things that a plan asks for: of one unit, where only that one may be seen. */
export type Seen = { readonly planId: string; readonly own: string | null };

/** What came of each product that these units owe. */
export async function listCells(tx: ReadTx, seen: Seen, unitIds: readonly string[]): Promise<TrackedCell[]> {
	const rows = await owedIn(tx, seen)
		.leftJoin('submission_versions as v', (join) => join.onRef('v.submission_id', '=', 's.id').onRef('v.version', '=', 's.version'))
		.where('a.unit_id', '=', sql<string>`any(${unitIds}::uuid[])`)
		.select(['a.unit_id as unitId', receivedOn])
		.select(sql<number>`coalesce(s.version, 0)`.as('version'))
		.select(sql<PlainDate | null>`case when s.status = 'needs-more' then (s.updated_at at time zone 'Asia/Ho_Chi_Minh')::date end`.as('returnedOn'))
		.select(sql<string | null>`to_char(s.received_at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI')`.as('receivedAt'))
		.select(sql<number>`coalesce(v.row_count, 0)`.as('rowCount'))
		.execute();
	return rows.map(withMoment);
}

/** What came of one product, unit by unit in their order; only what says who keeps others waiting. */
export function listOwing(tx: ReadTx, seen: Seen, obligationId: string): Promise<Owing[]> {
	return owedIn(tx, seen)
		.innerJoin('units as u', 'u.id', 'a.unit_id')
		.where('a.obligation_id', '=', obligationId)
		.select(['a.unit_id as unitId', 'u.name as unit', receivedOn])
		.orderBy('u.position')
		.orderBy(vietnameseOrder('u.name'))
		.execute();
}

/**
 * The same as counts of what is alike, so that a thousand units come back as some dozens of lines. The hour of receipt is told apart
 * where it decides what is late: for the products of `timed`, whose last day ends earlier.
 */
export async function countAlike(tx: ReadTx, seen: Seen, timed: readonly string[]): Promise<Alike[]> {
	const rows = await owedIn(tx, seen)
		.select([sql<number>`coalesce(least(s.version, 2), 0)`.as('version'), sql<number>`count(*)::int`.as('count')])
		.select(sql<PlainDate | null>`(${midnight} at time zone 'Asia/Ho_Chi_Minh')::date`.as('receivedOn'))
		.select((timed.length === 0 ? sql<string>`'00:00'` : hourOf(timed)).as('receivedAt'))
		.groupBy(['a.obligation_id', 's.status', 'd.extendedDue', 'waived', midnight, 'version', 'receivedAt'])
		.execute();
	return rows.map(withMoment);
}

function hourOf(timed: readonly string[]) {
	return sql<string>`case when a.obligation_id = any(${timed}::uuid[]) then to_char(s.received_at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI') else '00:00' end`;
}

/** The beginning of the day of receipt by arithmetic, in a country whose clocks have stood at +07 since 1975: the time zone is looked up for each group, not for each cell. */
const midnight = sql`date_bin('1 day', s.received_at, timestamptz '2000-01-01 00:00+07')`;

/** Units that owe something of the plan, in their order. */
export function listAskedUnits(tx: ReadTx, { planId, own }: Seen): Promise<TrackedUnit[]> {
	return tx
		.selectFrom('units as u')
		.select(['u.id', 'u.name'])
		.where('u.id', 'in', assignmentsIn(tx, { planId, own }).select('a.unit_id'))
		.orderBy('u.position')
		.orderBy(vietnameseOrder('u.name'))
		.execute();
}

type Sought = { readonly among: readonly string[]; readonly past: readonly string[]; readonly today: PlainDate; readonly most: number };

/**
 * What units owe though its last moment has passed, or have back for more, the longest first: `among` these products, of which `past` are those whose own
 * last moment has passed.
 */
export async function listHeldUp(tx: ReadTx, seen: Seen, { among, past, today, most }: Sought): Promise<HeldUp[]> {
	return owedIn(tx, seen)
		.innerJoin('units as u', 'u.id', 'a.unit_id')
		.where('a.obligation_id', '=', sql<string>`any(${among}::uuid[])`)
		.select('u.name as unit')
		.select(sql<HeldUp['kind']>`case when s.status = 'needs-more' then 'returned' else 'owed' end`.as('kind'))
		.select(
			sql<PlainDate | null>`case when s.status = 'needs-more' then (s.updated_at at time zone 'Asia/Ho_Chi_Minh')::date
				else coalesce(d."extendedDue", o.due) end`.as('since')
		)
		.where(
			sql<boolean>`not coalesce(d.waived, false) and (s.status = 'needs-more' or (coalesce(s.status, 'draft') = 'draft'
				and case when d."extendedDue" is null then a.obligation_id = any(${past}::uuid[]) else d."extendedDue" < ${today} end))`
		)
		.orderBy('since')
		.orderBy('o.position')
		.orderBy('u.position')
		.orderBy(vietnameseOrder('u.name'))
		.limit(most)
		.execute();
}

/** Everything that a unit owes of the plan, with what eases it and what came of it. */
function owedIn(tx: ReadTx, seen: Seen) {
	return assignmentsIn(tx, seen)
		.leftJoin(reliefsGranted(tx), (join) => join.onRef('d.obligation_id', '=', 'a.obligation_id').onRef('d.unit_id', '=', 'a.unit_id'))
		.leftJoin('submissions as s', (join) => join.onRef('s.obligation_id', '=', 'a.obligation_id').onRef('s.unit_id', '=', 'a.unit_id'))
		.select(['a.obligation_id as obligationId', 's.status', 'd.extendedDue'])
		.select(sql<boolean>`coalesce(d.waived, false)`.as('waived'));
}

const receivedOn = sql<PlainDate | null>`(s.received_at at time zone 'Asia/Ho_Chi_Minh')::date`.as('receivedOn');

function assignmentsIn(tx: ReadTx, { planId, own }: Seen) {
	return tx
		.selectFrom('obligations as o')
		.innerJoin('assignments as a', 'a.obligation_id', 'o.id')
		.where('o.plan_id', '=', planId)
		.where('o.kind', 'in', ['registration', 'report'])
		.where('o.withdrawn_at', 'is', null)
		.where('a.withdrawn_at', 'is', null)
		.$if(own !== null, (query) => query.where('a.unit_id', '=', own ?? ''));
}

function withMoment<R extends { receivedOn: PlainDate | null; receivedAt: string | null }>({ receivedOn, receivedAt, ...row }: R) {
	return { ...row, received: receivedOn && receivedAt ? { day: receivedOn, time: receivedAt } : null };
}

/** What "unit_dues" says of one unit, for all at once: looked up cell by cell it is most of the time that a thousand units take. */
function reliefsGranted(tx: ReadTx) {
	return tx
		.selectFrom('reliefs')
		.select(['obligation_id', 'unit_id'])
		.select(sql<PlainDate | null>`(array_agg(granted_due order by decided_at desc) filter (where kind = 'extension'))[1]`.as('extendedDue'))
		.select(sql<boolean>`bool_or(kind = 'waiver')`.as('waived'))
		.where('decision', '=', 'granted')
		.where('taken_back_at', 'is', null)
		.groupBy(['obligation_id', 'unit_id'])
		.as('d');
}
