import { leaveFault } from '@kheo/core';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import { requireUnitOrOffice } from '#lib/features/staff/server/service/keep-staff.ts';
import { lockStaff } from '#lib/features/staff/server/service/list-staff.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { NewLeave } from '../../schema.ts';
import { balanceFrom } from '../leave-balances.ts';
import { listAttended, listLeaves } from '../queries.ts';

/** Leave taken for duty: on a working day after it, and never more than is left, however many windows it is entered in. */
export async function takeLeave(ctx: Context, { staffId, on, minutes }: NewLeave, key = ''): Promise<void> {
	return inTransaction(ctx, 'duty-leave.taken', (tx) =>
		onceFor(tx, key, async () => {
			const person = await lockStaff(tx, staffId);
			if (!person) throw new Problem('staff.not-found');
			requireUnitOrOffice(ctx, person.unitId);
			const calendar = await agencyCalendar(tx);
			const leaves = await listLeaves(tx, staffId);
			if (leaves.some((leave) => leave.on === on)) throw new Problem('duty-leave.day-taken');
			const { left, since } = balanceFrom(await listAttended(tx, staffId), leaves, calendar);
			const fault = leaveFault({ on, minutes }, { left, since, calendar });
			if (fault) throw new Problem(`duty-leave.${fault}`);
			const id = newId();
			await tx
				.insertInto('compensatory_leaves')
				.values({ id, staff_id: staffId, taken_on: on, minutes, entered_at: ctx.now, entered_by: actorName(ctx.actor) })
				.execute();
			await audit(tx, { subject: { type: 'unit', id: person.unitId }, data: { staff: staffId, leave: id, on, minutes } });
		})
	);
}

/** Leave that was not taken after all. */
export async function withdrawLeave(ctx: Context, { leaveId }: { readonly leaveId: string }, key = ''): Promise<void> {
	return inTransaction(ctx, 'duty-leave.withdrawn', (tx) =>
		onceFor(tx, key, async () => {
			const leave = await tx.selectFrom('compensatory_leaves').selectAll().where('id', '=', leaveId).forUpdate().executeTakeFirst();
			const person = leave && (await lockStaff(tx, leave.staff_id));
			if (!person) throw new Problem('staff.not-found');
			requireUnitOrOffice(ctx, person.unitId);
			if (leave.withdrawn_at !== null) return leaveAsItWas(tx);
			await tx.updateTable('compensatory_leaves').set({ withdrawn_at: ctx.now }).where('id', '=', leaveId).execute();
			await audit(tx, { subject: { type: 'unit', id: person.unitId }, data: { staff: leave.staff_id, leave: leaveId } });
		})
	);
}
