import type { ReadTx } from '#lib/server/database/schema.ts';
import { decisionStands } from '../decision-stands.ts';

/** Collectives that were recognised, and people who were for a model, while their decision stands: what may be kept beyond the movement. */
export function listRecognised(tx: ReadTx) {
	return tx
		.selectFrom('recognitions as r')
		.innerJoin('nominations as n', 'n.id', 'r.nomination_id')
		.innerJoin('movements as m', 'm.id', 'n.movement_id')
		.select(['n.id', 'n.name', 'n.model', 'n.achievement', 'n.unit_id as unitId', 'n.nominated_at as nominatedAt', 'm.title as movement', 'm.year'])
		.where((where) => where.or([where('n.kind', '=', 'collective'), where('n.model', '<>', '')]))
		.where(decisionStands)
		.orderBy('m.year', 'desc')
		.orderBy('r.place')
		.execute();
}
