import { sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';

/** What a unit owes and has not sent, by its last day. */
export async function listUnitOwed(tx: ReadTx, unitId: string): Promise<string[]> {
	const { rows } = await sql<{ task: string }>`
		select o.task from assignments a join obligations o on o.agency_id = a.agency_id and o.id = a.obligation_id
		left join submissions s on s.agency_id = a.agency_id and s.obligation_id = a.obligation_id and s.unit_id = a.unit_id
		where a.unit_id = ${unitId} and a.withdrawn_at is null and o.withdrawn_at is null and o.kind in ('registration', 'report')
			and (s.id is null or s.status in ('draft', 'needs-more')) order by o.due nulls last, o.task`.execute(tx);
	return rows.map(({ task }) => task);
}
