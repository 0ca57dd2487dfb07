import type { PlainDate } from '@kheo/core';
import { sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';

/** A piece of feedback that a unit has to answer or help with, or whose answer waits to be let out; not a word of it nor of who sent it. */
export type WaitingFeedback = {
	readonly id: string;
	readonly code: string;
	readonly field: string;
	readonly due: PlainDate;
	readonly isPaused: boolean;
	/** Its answer is written and waits for somebody else than whoever wrote it. */
	readonly isChecking: boolean;
	readonly writer: string | null;
	readonly unitId: string | null;
	readonly unit: string | null;
	readonly isLead: boolean;
	/** Since when it is this one's turn: sent here, given back, or opened again. */
	readonly since: PlainDate;
};

const local = (moment: ReturnType<typeof sql>) => sql`(${moment} at time zone 'Asia/Ho_Chi_Minh')::date`;

/** What was put with another is answered with that one. The restricted register is not part of this. */
export async function waitingFeedback(tx: ReadTx): Promise<WaitingFeedback[]> {
	const { rows } = await sql<WaitingFeedback>`
		select f.id, f.code, f.field, f.due, f.paused_on is not null as "isPaused", f.state = 'checking' as "isChecking", f.answered_by_id as writer,
			u.id as "unitId", u.name as unit, coalesce(p.is_lead, true) as "isLead",
			coalesce(greatest(${local(sql`p.routed_at`)}, f.reopened_on, (select max(${local(sql`s.taken_at`)}) from feedback_steps s
				where s.agency_id = f.agency_id and s.feedback_id = f.id and s.step = case when f.state = 'checking' then 'propose' else 'return-answer' end)), f.received_on) as since
		from feedback f
		left join feedback_units p on p.agency_id = f.agency_id and p.feedback_id = f.id and (f.state = 'in-hand' or p.is_lead)
		left join units u on u.agency_id = p.agency_id and u.id = p.unit_id
		where f.same_as is null and (f.state = 'in-hand' and p.unit_id is not null or f.state = 'checking')
		order by f.due, f.id, u.position`.execute(tx);
	return rows;
}
