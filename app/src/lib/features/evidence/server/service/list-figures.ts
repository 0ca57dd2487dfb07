import type { ReadTx } from '#lib/server/database/schema.ts';

/** Figures that were entered as evidence of a unit's activities in a plan. */
export async function listFigures(
	tx: ReadTx,
	{ planId, unitId }: { readonly planId: string; readonly unitId: string }
): Promise<{ readonly activityId: string; readonly value: number; readonly unit: string }[]> {
	const rows = await tx
		.selectFrom('evidence as e')
		.innerJoin('obligations as o', 'o.id', 'e.obligation_id')
		.select(['e.activity_id as activityId', 'e.figure', 'e.figure_unit as unit'])
		.where('o.plan_id', '=', planId)
		.where('e.unit_id', '=', unitId)
		.where('e.kind', '=', 'figure')
		.where('e.removed_at', 'is', null)
		.orderBy('e.added_at')
		.execute();
	return rows.flatMap(({ activityId, figure, unit }) =>
		activityId === null || figure === null ? [] : [{ activityId, value: Number(figure), unit: unit ?? '' }]
	);
}
