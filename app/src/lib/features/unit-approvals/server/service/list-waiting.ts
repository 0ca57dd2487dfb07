import type { PlainDate, ReadDeadline } from '@kheo/core';
import { sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';

/** A return that was put up inside its unit and that nobody has answered, with the accounts of those who may. */
export type WaitingApproval = {
	readonly id: string;
	readonly planId: string;
	readonly obligationId: string;
	readonly task: string;
	readonly deadline: ReadDeadline | null;
	readonly unitId: string;
	readonly unit: string;
	readonly since: PlainDate;
	readonly signers: readonly string[];
};

/** Nobody approves what they put up themselves: whoever did is not asked. */
export async function waitingApprovals(tx: ReadTx, day: PlainDate): Promise<WaitingApproval[]> {
	const { rows } = await sql<WaitingApproval>`
		select a.id, o.plan_id as "planId", o.id as "obligationId", o.task, o.deadline, u.id as "unitId", u.name as unit,
			(a.put_up_at at time zone 'Asia/Ho_Chi_Minh')::date as since,
			array(select distinct g.user_id from unit_signers g where g.agency_id = s.agency_id and g.unit_id = s.unit_id and g.user_id is not null
				and g.valid_from <= ${day}::date and (g.valid_to is null or g.valid_to >= ${day}::date) and 'user:' || g.user_id <> a.put_up_by) as signers
		from unit_approvals a
		join submissions s on s.agency_id = a.agency_id and s.id = a.submission_id and s.put_up_at is not null
		join obligations o on o.agency_id = s.agency_id and o.id = s.obligation_id and o.withdrawn_at is null
		join units u on u.agency_id = s.agency_id and u.id = s.unit_id
		where a.outcome is null
		order by a.put_up_at, a.id`.execute(tx);
	return rows;
}
