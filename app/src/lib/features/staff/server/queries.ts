import { vietnameseOrder } from '#lib/server/database/vietnamese-order.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { StaffMember } from '../staff.ts';

/** Of all units or of one, by unit and name; whoever left too. */
export async function listStaff(tx: ReadTx, unitId: string | null = null): Promise<StaffMember[]> {
	const rows = await tx
		.selectFrom('staff_members as s')
		.innerJoin('units as u', 'u.id', 's.unit_id')
		.select(['s.id', 'u.id as unitId', 'u.name as unitName', 's.name', 's.position', 's.left_on as leftOn'])
		.$if(unitId !== null, (query) => query.where('s.unit_id', '=', unitId ?? ''))
		.orderBy('u.position')
		.orderBy(vietnameseOrder('u.name'))
		.orderBy(vietnameseOrder('s.name'))
		.execute();
	return rows.map(({ unitId: of, unitName, ...row }) => ({ ...row, unit: { id: of, name: unitName } }));
}

/** Holds a person's row, so that what is counted of them stays until the transaction ends. */
export function lockStaff(tx: Tx, id: string) {
	return tx.selectFrom('staff_members').where('id', '=', id).select(['id', 'unit_id as unitId', 'left_on as leftOn']).forUpdate().executeTakeFirst();
}
