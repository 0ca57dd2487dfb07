import { sql } from 'kysely';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';

export type WaitingStep = { readonly part: 'initial' | 'sign'; readonly about: string };

/** What lies with this person: places in chains that are put up and that they have not agreed to yet. */
export async function listWaitingSteps(tx: ReadTx, userId: string): Promise<WaitingStep[]> {
	const { rows } = await sql<WaitingStep>`
		select s.part, coalesce(o.task, d.title) as about from approval_steps s
		left join consolidations c on c.agency_id = s.agency_id and c.id = s.consolidation_id left join obligations o on o.agency_id = c.agency_id and o.id = c.obligation_id
		left join draft_rounds r on r.agency_id = s.agency_id and r.id = s.draft_round_id left join drafts d on d.agency_id = r.agency_id and d.id = r.draft_id
		where s.user_id = ${userId} and s.agreed_at is null and coalesce(c.status, r.status) = 'frozen' order by s.part, about`.execute(tx);
	return rows;
}

/** Initials that were not given pass to the receiver; the handover itself must stand already. A signature stays: the paper bears the signer's name. */
export async function handOverInitials(tx: Tx, userId: string, to: { readonly userId: string; readonly name: string }): Promise<void> {
	await sql`update approval_steps s set user_id = ${to.userId}, name = ${to.name.slice(0, 50)} where s.user_id = ${userId} and s.part = 'initial' and s.agreed_at is null
		and (exists (select from consolidations c where c.agency_id = s.agency_id and c.id = s.consolidation_id and c.status = 'frozen')
			or exists (select from draft_rounds r where r.agency_id = s.agency_id and r.id = s.draft_round_id and r.status = 'frozen'))`.execute(tx);
}

/** Papers that wait for an initial of one and were put up by the other: nobody initials what they put up. */
export async function countOwnPutUp(tx: ReadTx, userId: string, receiver: string): Promise<number> {
	const { rows } = await sql<{ count: number }>`
		select count(*)::int as count from approval_steps s join approval_steps a on a.agency_id = s.agency_id and a.subject_id = s.subject_id and a.part = 'draft'
		left join consolidations c on c.agency_id = s.agency_id and c.id = s.consolidation_id left join draft_rounds r on r.agency_id = s.agency_id and r.id = s.draft_round_id
		where s.user_id = ${userId} and s.part = 'initial' and s.agreed_at is null and coalesce(c.status, r.status) = 'frozen'
			and a.agreed_user = ${`user:${receiver}`}`.execute(tx);
	return rows[0]?.count ?? 0;
}
