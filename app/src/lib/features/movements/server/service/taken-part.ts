import type { PlainDate } from '@kheo/core';
import { dayIn } from '#lib/server/clock.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { decisionStands } from '../decision-stands.ts';

export type TakenPart = { readonly id: string; readonly title: string; readonly on: PlainDate; readonly nominated: number; readonly recognised: number };

/** The movements of a plan that a unit takes part in, for whoever reports on it. Recognised counts while the decision is issued and stands. */
export async function movementsTakenPart(tx: ReadTx, { planId, unitId }: { readonly planId: string; readonly unitId: string }): Promise<TakenPart[]> {
	const signed = await tx
		.selectFrom('movement_units as u')
		.innerJoin('movements as m', 'm.id', 'u.movement_id')
		.select(['m.id', 'm.title', 'u.signed_at as at'])
		.where('m.plan_id', '=', planId)
		.where('u.unit_id', '=', unitId)
		.where('u.withdrawn_at', 'is', null)
		.where('m.stopped_at', 'is', null)
		.orderBy('u.signed_at')
		.execute();
	if (signed.length === 0) return [];
	const own = await tx
		.selectFrom('nominations as n')
		.innerJoin('movements as m', 'm.id', 'n.movement_id')
		.leftJoin('recognitions as r', 'r.nomination_id', 'n.id')
		.select(['n.movement_id as of', 'r.code', decisionStands.as('stands')])
		.where('m.plan_id', '=', planId)
		.where('n.unit_id', '=', unitId)
		.where('n.withdrawn_at', 'is', null)
		.execute();
	return signed.map(({ id, title, at }) => {
		const nominated = own.filter(({ of }) => of === id);
		return {
			id,
			title,
			on: dayIn(at),
			nominated: nominated.length,
			recognised: nominated.filter(({ code, stands }) => code !== null && stands).length
		};
	});
}
