import { noParticipants } from '@kheo/core';
import { sql } from 'kysely';
import { actorName } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { contextOf } from '#lib/server/database/transaction.ts';

/** Says of every accepted row of a registration that it was done, in one statement, for agencies that are generated; the caller leaves the audit entry. */
export async function loadActivities(tx: Tx, obligationId: string, words: { readonly name: string; readonly scheduled: string }): Promise<void> {
	const { now, actor, today } = contextOf(tx);
	await sql`
		with made as (
			insert into activities (id, obligation_id, unit_id, registered, name, scheduled, place, state, participants, checklist, created_at, created_by)
			select r.id, s.obligation_id, s.unit_id, true, r.cells #>> ${[words.name, 'v']}, r.cells #>> ${[words.scheduled, 'v']}, '', 'done',
				${jsonOf(noParticipants)}::jsonb, '[]', ${now}, ${actorName(actor)}
			from submission_rows r join submissions s on s.id = r.submission_id
			where s.obligation_id = ${obligationId} and r.state = 'accepted' and r.removed_at is null
			on conflict do nothing returning id
		)
		insert into activity_steps (id, activity_id, state, on_day, reason, said_at, said_by)
		select md5(${newId()} || id)::uuid, id, 'done', ${today}, '', ${now}, ${actorName(actor)} from made`.execute(tx);
}
