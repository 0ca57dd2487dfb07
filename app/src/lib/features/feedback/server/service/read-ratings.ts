import type { PlainDate } from '@kheo/core';
import { sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { AnswerRatings } from '../../feedback.ts';

/** Below this many nothing is told: a mean of few would tell what one person said. */
const FEW = 5;

/** How people rated the answers that they got, by the day on which they did; of one answer the last rating of the period counts. Counted among the same feedback as its public figures. */
export async function ratingsBetween(tx: ReadTx, from: PlainDate, to: PlainDate): Promise<AnswerRatings> {
	const { rows } = await sql<{ rated: number; satisfied: number; sum: number }>`
		select count(*)::int as rated, (count(*) filter (where rating >= 4))::int as satisfied, coalesce(sum(rating), 0)::int as sum from (
			select distinct on (s.feedback_id) s.words::int as rating from feedback_steps s join feedback f on f.agency_id = s.agency_id and f.id = s.feedback_id
			where s.step = 'rate' and (s.taken_at at time zone 'Asia/Ho_Chi_Minh')::date between ${from}::date and ${to}::date
				and f.state not in ('moved', 'spam') and f.origin <> 'reception'
			order by s.feedback_id, s.id desc
		) given`.execute(tx);
	const { rated, satisfied, sum } = rows[0] ?? { rated: 0, satisfied: 0, sum: 0 };
	return rated < FEW ? { rated: null, satisfied: null, mean: null } : { rated, satisfied, mean: Math.round((sum / rated) * 100) / 100 };
}
