import type { Succession } from '@kheo/core';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { vietnameseOrder } from '#lib/server/database/vietnamese-order.ts';

/** Which unit followed which in this agency, by the names they bore. */
export function listSuccessions(tx: ReadTx): Promise<Succession[]> {
	return tx
		.selectFrom('unit_successions as s')
		.innerJoin('units as f', 'f.id', 's.from_unit_id')
		.innerJoin('units as t', 't.id', 's.to_unit_id')
		.select(['f.name as from', 't.name as to'])
		.orderBy(vietnameseOrder('f.name'))
		.orderBy(vietnameseOrder('t.name'))
		.execute();
}
