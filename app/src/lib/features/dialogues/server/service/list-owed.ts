import type { PlainDate } from '@kheo/core';
import { sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';

/** What a unit took on at a dialogue and has written no answer to. */
export type OwedPromise = {
	readonly id: string;
	readonly dialogueId: string;
	readonly code: string;
	readonly theme: string;
	readonly due: PlainDate;
	readonly unitId: string;
	readonly unit: string;
	/** Null: given before that was written down. */
	readonly givenOn: PlainDate | null;
	readonly from: PlainDate;
};

export async function owedPromises(tx: ReadTx): Promise<OwedPromise[]> {
	const { rows } = await sql<OwedPromise>`
		select q.id, q.dialogue_id as "dialogueId", q.code, d.theme, q.due, u.id as "unitId", u.name as unit, q.given_on as "givenOn",
			coalesce(q.given_on, (q.received_at at time zone 'Asia/Ho_Chi_Minh')::date) as "from"
		from dialogue_questions q
		join dialogues d on d.agency_id = q.agency_id and d.id = q.dialogue_id
		join units u on u.agency_id = q.agency_id and u.id = q.unit_id
		where q.outcome = 'taken' and q.answer is null and q.proposed is null and q.due is not null
		order by q.due, q.id`.execute(tx);
	return rows;
}
