import { sentStatuses, shortTask } from '@kheo/core';
import type { Progress } from '../publication.ts';

/** As the database counts. */
export type Counted = {
	readonly products: readonly { readonly task: string; readonly asked: number; readonly sent: number }[] | null;
	readonly all: number;
	readonly done: number;
	readonly called: number;
};

const isSent = `s.status in (${sentStatuses.map((status) => `'${status}'`).join(', ')})`;

/**
 * How far the plan of the row `plans` is, counted where the rows lie, as JSON: sent and asked as the Office's own pages count them, so what is back for more
 * is not sent, and a unit that was let off is asked only if it sent all the same. One event of several units counts once.
 */
export const countedProgress = `(
		with products as (
			select o.position, o.task, count(*) as asked, count(*) filter (where ${isSent}) as sent
			from obligations o
			join assignments a on a.obligation_id = o.id and a.withdrawn_at is null
			left join submissions s on s.obligation_id = o.id and s.unit_id = a.unit_id
			where o.plan_id = plans.id and o.kind in ('registration', 'report') and o.withdrawn_at is null
				and (${isSent} or not exists (select from reliefs r where r.obligation_id = o.id and r.unit_id = a.unit_id and r.kind = 'waiver' and r.decision = 'granted' and r.taken_back_at is null))
			group by o.id, o.task, o.position
		), accepted as (
			select r.id from obligations o
			join submissions s on s.obligation_id = o.id
			join submission_rows r on r.submission_id = s.id and r.removed_at is null and r.state = 'accepted'
			where o.plan_id = plans.id and o.kind = 'registration' and o.withdrawn_at is null
		), said as (
			select a.id, a.joint_with, a.state from activities a join obligations o on o.id = a.obligation_id where o.plan_id = plans.id
		), events as (
			select bool_or(state = 'done') as done, bool_and(coalesce(state = 'cancelled', false)) as called
			from accepted full join said using (id)
			group by coalesce(joint_with, id)
		)
		select json_build_object('products', (select json_agg(json_build_object('task', task, 'asked', asked, 'sent', sent) order by position) from products),
			'all', count(*), 'done', count(*) filter (where done), 'called', count(*) filter (where called)) from events)`;

export function progressOf({ products, all, done, called }: Counted): Progress {
	return {
		products: (products ?? []).map(({ task, ...counts }) => ({ task: shortTask(task), ...counts })),
		activities: { planned: all - called, done, called }
	};
}
