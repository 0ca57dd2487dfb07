import type { PlainDate } from '@kheo/core';
import { sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { TrackedCell } from '../matrix.ts';

/** Every product that a unit owes for a plan, and what came of it; one statement for the whole matrix. */
export async function listCells(tx: ReadTx, planId: string): Promise<TrackedCell[]> {
	const rows = await tx
		.selectFrom('obligations as o')
		.innerJoin('assignments as a', 'a.obligation_id', 'o.id')
		.leftJoin(reliefsGranted(tx), (join) => join.onRef('d.obligation_id', '=', 'a.obligation_id').onRef('d.unit_id', '=', 'a.unit_id'))
		.leftJoin('submissions as s', (join) => join.onRef('s.obligation_id', '=', 'a.obligation_id').onRef('s.unit_id', '=', 'a.unit_id'))
		.leftJoin('submission_versions as v', (join) => join.onRef('v.submission_id', '=', 's.id').onRef('v.version', '=', 's.version'))
		.where('o.plan_id', '=', planId)
		.where('o.kind', 'in', ['registration', 'report'])
		.where('o.withdrawn_at', 'is', null)
		.where('a.withdrawn_at', 'is', null)
		.select([
			'a.obligation_id as obligationId',
			'a.unit_id as unitId',
			's.status',
			sql<number>`coalesce(s.version, 0)`.as('version'),
			'd.extendedDue',
			sql<boolean>`coalesce(d.waived, false)`.as('waived'),
			sql<PlainDate | null>`(s.received_at at time zone 'Asia/Ho_Chi_Minh')::date`.as('receivedOn'),
			sql<PlainDate | null>`case when s.status = 'needs-more' then (s.updated_at at time zone 'Asia/Ho_Chi_Minh')::date end`.as('returnedOn'),
			sql<string | null>`to_char(s.received_at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI')`.as('receivedAt'),
			sql<number>`coalesce(v.row_count, 0)`.as('rowCount')
		])
		.execute();
	return rows.map(({ receivedOn, receivedAt, ...cell }) => ({ ...cell, received: receivedOn && receivedAt ? { day: receivedOn, time: receivedAt } : null }));
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

/** What a letter about one product of a plan prints. */
export function findLetterGround(tx: ReadTx, obligationId: string) {
	return tx
		.selectFrom('obligations as o')
		.innerJoin('plans as p', 'p.id', 'o.plan_id')
		.innerJoin('agencies as a', 'a.agency_id', 'o.agency_id')
		.where('o.id', '=', obligationId)
		.select(['o.recipient', 'p.heading', 'p.kind', 'p.title', 'p.number', 'p.symbol', 'p.issued_on as issuedOn', 'a.system', 'a.acts_from as actsFrom'])
		.executeTakeFirst();
}

/** The units' products that the Office has put up: in a register that is frozen, or in a report whose paper is. */
export async function listSettled(tx: ReadTx, planId: string): Promise<ReadonlySet<string>> {
	const { rows } = await sql<{ id: string }>`
		select o.id from obligations o where o.plan_id = ${planId}::uuid and o.kind in ('registration', 'report') and (
			exists (select from consolidations c where c.obligation_id = o.folds_into and c.status = 'frozen' and o.form_id is not null)
			or exists (select from result_reports r join drafts d on d.id = r.draft_id where r.obligation_id = o.id and d.status = 'frozen'))`.execute(tx);
	return new Set(rows.map(({ id }) => id));
}
