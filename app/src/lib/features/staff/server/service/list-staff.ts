import { type PlainDate, sameName } from '@kheo/core';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { listStaff } from '../queries.ts';

export { listStaff, lockStaff } from '../queries.ts';

/** Names that may be meant when people of a unit are typed: its list, and who signs in for it, each once. */
export async function unitNames(tx: ReadTx, unitId: string, day: PlainDate): Promise<string[]> {
	const staff = (await listStaff(tx, unitId)).filter(({ leftOn }) => leftOn === null);
	const accounts = await tx
		.selectFrom('memberships')
		.select('display_name as name')
		.where('unit_id', '=', unitId)
		.where('valid_from', '<=', day)
		.where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', day)]))
		.orderBy('display_name')
		.execute();
	const names = [...staff, ...accounts].map(({ name }) => name);
	return names.filter((name, at) => names.findIndex((other) => sameName(other, name)) === at);
}
