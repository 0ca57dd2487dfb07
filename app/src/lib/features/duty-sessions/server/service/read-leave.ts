import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import { listStaff } from '#lib/features/staff/server/service/list-staff.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { StaffLeave } from '../../duty-session.ts';
import { balanceFrom } from '../leave-balances.ts';
import { listAttended, listLeaves } from '../queries.ts';
import { ownUnit } from '../require-keeper.ts';

/** The people of one unit or of all, with the leave each is owed, has taken and has left. A unit's person is given their own unit. */
export function readLeave(ctx: Context, unitId: string | null): Promise<StaffLeave[]> {
	return readOnly(ctx, (tx) => listStaffLeave(tx, ownUnit(ctx) ?? unitId));
}

async function listStaffLeave(tx: ReadTx, unitId: string | null): Promise<StaffLeave[]> {
	const calendar = await agencyCalendar(tx);
	const attended = Map.groupBy(await listAttended(tx), ({ staffId }) => staffId);
	const leaves = Map.groupBy(await listLeaves(tx), ({ staffId }) => staffId);
	return (await listStaff(tx, unitId)).map(({ id, name, position, unit, leftOn }) => {
		const [there, taken] = [attended.get(id) ?? [], leaves.get(id) ?? []];
		const own = taken.map((leave) => ({ id: leave.id, on: leave.on, minutes: leave.minutes }));
		return { staff: { id, name, position }, unit, leftOn, attended: there.length, ...balanceFrom(there, taken, calendar), leaves: own };
	});
}
