import { shortTask } from '@kheo/core';
import { sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { Progress } from '../publication.ts';

/** How far a plan is, counted where the rows lie. A unit that was let off is not asked; one event of several units counts once. */
export async function countProgress(tx: ReadTx, planId: string): Promise<Progress> {
	const products = await sql<{ task: string; asked: number; sent: number }>`
		select o.task, count(*)::int as asked, count(s.received_at)::int as sent
		from obligations o
		join assignments a on a.obligation_id = o.id and a.withdrawn_at is null
		left join submissions s on s.obligation_id = o.id and s.unit_id = a.unit_id
		where o.plan_id = ${planId} and o.kind in ('registration', 'report') and o.withdrawn_at is null
			and not exists (select from reliefs r where r.obligation_id = o.id and r.unit_id = a.unit_id and r.kind = 'waiver' and r.decision = 'granted' and r.taken_back_at is null)
		group by o.id, o.task, o.position
		order by o.position`.execute(tx);
	const events = await sql<{ all: number; done: number; called: number }>`
		with every as (
			select coalesce(a.joint_with, r.id) as event, coalesce(a.state, 'planned') as state
			from obligations o
			join submissions s on s.obligation_id = o.id
			join submission_rows r on r.submission_id = s.id and r.removed_at is null and r.state = 'accepted'
			left join activities a on a.id = r.id
			where o.plan_id = ${planId} and o.kind = 'registration' and o.withdrawn_at is null
			union all
			select coalesce(a.joint_with, a.id), a.state
			from activities a
			join obligations o on o.id = a.obligation_id
			left join submission_rows r on r.id = a.id and r.removed_at is null and r.state = 'accepted'
			where o.plan_id = ${planId} and r.id is null
		), events as (select bool_or(state = 'done') as done, bool_and(state = 'cancelled') as called from every group by event)
		select count(*)::int as all, count(*) filter (where done)::int as done, count(*) filter (where called)::int as called from events`.execute(tx);
	const { all = 0, done = 0, called = 0 } = events.rows[0] ?? {};
	return { products: products.rows.map(({ task, ...counts }) => ({ task: shortTask(task), ...counts })), activities: { planned: all - called, done, called } };
}
