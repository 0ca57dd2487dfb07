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
