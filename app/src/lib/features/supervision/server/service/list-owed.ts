import type { PlainDate } from '@kheo/core';
import { sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';

/** A recommendation that a unit has not replied to, or has to reply to again. */
export type OwedReply = {
	readonly id: string;
	readonly supervisionId: string;
	readonly title: string;
	readonly due: PlainDate;
	readonly unitId: string;
	readonly unit: string;
	readonly since: PlainDate;
};

export async function owedReplies(tx: ReadTx): Promise<OwedReply[]> {
	const { rows } = await sql<OwedReply>`
		select r.id, s.id as "supervisionId", s.title, r.due, u.id as "unitId", u.name as unit,
			greatest((r.entered_at at time zone 'Asia/Ho_Chi_Minh')::date, (select max(t.taken_on) from supervision_steps t
				where t.agency_id = r.agency_id and t.recommendation_id = r.id and t.step = 'ask-again')) as since
		from supervision_recommendations r
		join supervisions s on s.agency_id = r.agency_id and s.id = r.supervision_id
		join units u on u.agency_id = r.agency_id and u.id = r.unit_id
		where r.state = 'open'
		order by r.due, r.id`.execute(tx);
	return rows;
}
