import { sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';

/** What a letter about one product of a plan prints. */
export function findLetterGround(tx: ReadTx, obligationId: string) {
	return tx
		.selectFrom('obligations as o')
		.innerJoin('plans as p', 'p.id', 'o.plan_id')
		.innerJoin('agencies as a', 'a.agency_id', 'o.agency_id')
		.where('o.id', '=', obligationId)
		.select(['o.recipient', 'p.heading', 'p.kind', 'p.title', 'p.number', 'p.symbol', 'p.issued_on as issuedOn', 'a.system', 'a.acts_from as actsFrom'])
		.executeTakeFirst();
}

/** The units' products that the Office has put up: in a register that is frozen, or in a report whose paper is. */
export async function listSettled(tx: ReadTx, planId: string): Promise<ReadonlySet<string>> {
	const { rows } = await sql<{ id: string }>`
		select o.id from obligations o where o.plan_id = ${planId}::uuid and o.kind in ('registration', 'report') and (
			exists (select from consolidations c where c.obligation_id = o.folds_into and c.status = 'frozen' and o.form_id is not null)
			or exists (select from result_reports r join drafts d on d.id = r.draft_id where r.obligation_id = o.id and d.status = 'frozen'))`.execute(tx);
	return new Set(rows.map(({ id }) => id));
}
