import type { PlainDate, ReadDeadline } from '@kheo/core';
import { sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { SubmissionStatus } from '#lib/server/database/tables/submissions.ts';

type Asked = {
	readonly planId: string;
	readonly obligationId: string;
	readonly task: string;
	readonly deadline: ReadDeadline | null;
	readonly extended: boolean;
	readonly due: PlainDate | null;
	readonly from: PlainDate;
};

export type OwedRow = Asked & {
	readonly unitId: string;
	readonly unit: string;
	readonly isDuty: boolean;
	readonly waived: boolean;
	readonly status: SubmissionStatus | null;
	readonly since: PlainDate | null;
};

const local = (column: string) => sql`(${sql.ref(column)} at time zone 'Asia/Ho_Chi_Minh')::date`;

/** Every product of a unit that has not been accepted; for a duty from a leader's hand, what was last reported of it. */
export async function listOwed(tx: ReadTx): Promise<OwedRow[]> {
	const { rows } = await sql<OwedRow>`
		select o.plan_id as "planId", o.id as "obligationId", o.task, o.deadline, d.extended_due is not null as extended, d.due, u.id as "unitId", u.name as unit,
			d.waived_at is not null as waived, coalesce(g.written_on, ${local('p.confirmed_at')}) as "from", o.directive_id is not null as "isDuty",
			case when o.directive_id is null then s.status when r.id is null then null when r.accepted then 'accepted' when r.accepted is null then 'submitted' else 'needs-more' end as status,
			case when o.directive_id is not null then coalesce(${local('r.answered_at')}, ${local('r.reported_at')})
				when s.status = 'submitted' then ${local('s.entered_at')} else ${local('s.updated_at')} end as since
		from unit_dues d
		join assignments a on a.agency_id = d.agency_id and a.obligation_id = d.obligation_id and a.unit_id = d.unit_id and a.withdrawn_at is null
		join obligations o on o.agency_id = d.agency_id and o.id = d.obligation_id and o.withdrawn_at is null
		join plans p on p.agency_id = o.agency_id and p.id = o.plan_id
		join units u on u.agency_id = d.agency_id and u.id = d.unit_id
		left join directives g on g.agency_id = o.agency_id and g.id = o.directive_id
		left join submissions s on s.agency_id = d.agency_id and s.obligation_id = d.obligation_id and s.unit_id = d.unit_id
		left join lateral (
			select id, accepted, answered_at, reported_at from duty_reports r where r.agency_id = d.agency_id and r.obligation_id = d.obligation_id and r.unit_id = d.unit_id
			order by reported_at desc limit 1
		) r on true
		where (o.kind in ('registration', 'report') or o.directive_id is not null) and (s.status is null or s.status not in ('accepted', 'nil')) and r.accepted is not true
			and not exists (select from duty_recalls c where c.agency_id = o.agency_id and c.obligation_id = o.id)
		order by d.due, u.position, u.name collate "vi-x-icu"`.execute(tx);
	return rows;
}

/** What the Office itself owes to those above: nothing of it has gone to signature yet. */
export async function listToConsolidate(tx: ReadTx): Promise<Asked[]> {
	const { rows } = await sql<Asked>`
		select o.plan_id as "planId", o.id as "obligationId", o.task, o.deadline, false as extended, o.due, ${local('p.confirmed_at')} as "from"
		from obligations o join plans p on p.agency_id = o.agency_id and p.id = o.plan_id
		where o.kind = 'consolidation' and o.withdrawn_at is null and o.due is not null
			and not exists (select from consolidations c where c.agency_id = o.agency_id and c.obligation_id = o.id and c.status = 'frozen')
			and not exists (select from obligations l join result_reports r on r.agency_id = l.agency_id and r.obligation_id = l.id
				join drafts d on d.agency_id = r.agency_id and d.id = r.draft_id where l.agency_id = o.agency_id and l.folds_into = o.id and d.status = 'frozen')`.execute(tx);
	return rows;
}

export type ToAgree = Pick<Asked, 'planId' | 'obligationId' | 'task' | 'deadline'> & {
	readonly id: string;
	readonly person: string;
	readonly since: PlainDate;
};

/** Frozen registers whose next step of the chain is an account that has not agreed, since it was their turn. */
export async function listToAgree(tx: ReadTx): Promise<ToAgree[]> {
	const { rows } = await sql<ToAgree>`
		select o.plan_id as "planId", o.id as "obligationId", o.task, o.deadline, c.id || ':' || s.position as id, s.user_id as person,
			greatest(${local('c.frozen_at')}, (select max(${local('b.agreed_at')}) from approval_steps b where b.agency_id = c.agency_id and b.consolidation_id = c.id)) as since
		from consolidations c join obligations o on o.agency_id = c.agency_id and o.id = c.obligation_id
		join approval_steps s on s.agency_id = c.agency_id and s.consolidation_id = c.id and s.how is null and s.user_id is not null
		where c.status = 'frozen'
			and not exists (select from approval_steps e where e.agency_id = c.agency_id and e.consolidation_id = c.id and e.how is null and e.position < s.position)`.execute(
		tx
	);
	return rows;
}
