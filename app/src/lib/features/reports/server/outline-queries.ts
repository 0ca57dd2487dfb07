import { type Outline, outlineOfHeads } from '@kheo/core';
import { actorName } from '#lib/server/context.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { contextOf } from '#lib/server/database/transaction.ts';

export type OutlineNow = { readonly version: number; readonly items: Outline; readonly source: string | null };

/** The headings in force; version 0 is the plan's own, while nobody has said otherwise. */
export async function outlineNow(tx: ReadTx, obligationId: string, heads: readonly { readonly label: string; readonly title: string }[]): Promise<OutlineNow> {
	const found = await tx
		.selectFrom('result_outlines')
		.select(['version', 'items', 'source'])
		.where('obligation_id', '=', obligationId)
		.orderBy('version', 'desc')
		.executeTakeFirst();
	return found ?? { version: 0, items: outlineOfHeads(heads), source: null };
}

/** False when somebody made this version meanwhile. */
export async function insertOutline(tx: Tx, obligationId: string, { version, items, source }: OutlineNow): Promise<boolean> {
	const { now, actor } = contextOf(tx);
	const inserted = await tx
		.insertInto('result_outlines')
		.values({ obligation_id: obligationId, version, items: jsonOf(items), source, made_at: now, made_by: actorName(actor) })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
