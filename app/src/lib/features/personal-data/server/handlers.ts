import type { PlainDate } from '@kheo/core';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { vietnameseOrder } from '#lib/server/database/vietnamese-order.ts';

/** Who may have a request in hand: the Office's people of today. */
export async function listHandlers(tx: ReadTx, today: PlainDate): Promise<{ readonly userId: string; readonly name: string }[]> {
	const rows = await tx
		.selectFrom('memberships')
		.select(['user_id as userId', 'display_name as name'])
		.where('role', 'in', ['office', 'admin'])
		.where('valid_from', '<=', today)
		.where(({ or, eb }) => or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
		.where('ended_at', 'is', null)
		.orderBy(vietnameseOrder('display_name'))
		.execute();
	return [...new Map(rows.map((row) => [row.userId, row])).values()];
}
