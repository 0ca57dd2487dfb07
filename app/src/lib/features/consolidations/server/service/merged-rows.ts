import type { ReadTx } from '#lib/server/database/schema.ts';

/** Registered row → the row it was merged into, as the Office decided when it consolidated the plan's registers. */
export async function mergedRows(tx: ReadTx, planId: string): Promise<Readonly<Record<string, string>>> {
	const rows = await tx
		.selectFrom('consolidations as c')
		.innerJoin('obligations as o', 'o.id', 'c.obligation_id')
		.select('c.decisions')
		.where('o.plan_id', '=', planId)
		.where('c.status', '<>', 'returned')
		.orderBy('c.version')
		.execute();
	return Object.assign({}, ...rows.map(({ decisions }) => decisions.mergedInto)) as Record<string, string>;
}
