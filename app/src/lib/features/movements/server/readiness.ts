import { criteriaOf, isComplete, outcomeOf } from '@kheo/core';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import { findMovement } from './queries.ts';

/** Refuses the closing while a nomination lacks sheets or the Office's part. It counts who has scored; nobody's points are looked at. */
export async function refuseUnready(tx: ReadTx, id: string): Promise<void> {
	const { criteria } = await findMovement(tx, id);
	const members = await tx.selectFrom('movement_council').select('user_id').where('movement_id', '=', id).where('removed_at', 'is', null).execute();
	const standing = await tx.selectFrom('nominations').select(['id', 'office_scores']).where('movement_id', '=', id).where('withdrawn_at', 'is', null).execute();
	const stances = await tx
		.selectFrom('nomination_stances as s')
		.innerJoin('nominations as n', 'n.id', 's.nomination_id')
		.select(['s.nomination_id as of', 's.user_id as userId'])
		.where('n.movement_id', '=', id)
		.where('s.scored_at', 'is not', null)
		.execute();
	const seated = new Set(members.map(({ user_id }) => user_id));
	for (const one of standing) {
		const scored = stances.filter(({ of, userId }) => of === one.id && seated.has(userId)).length;
		if (outcomeOf(scored, members.length, criteria.quorum) !== 'passed') throw new Problem('movement.no-quorum');
		if (!isComplete(one.office_scores ?? {}, criteriaOf(criteria.criteria, 'office'))) throw new Problem('movement.office-missing');
	}
}
