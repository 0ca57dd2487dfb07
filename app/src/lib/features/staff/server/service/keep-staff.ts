import { sameName, staffFromLines } from '@kheo/core';
import { sql } from 'kysely';
import { actorName, actsForOffice, type Context, unitOf } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { NewStaff } from '../../schema.ts';
import { listStaff, lockStaff } from '../queries.ts';

/** A unit keeps its own list; the Office may keep any. */
export function requireUnitOrOffice({ actor }: Context, unitId: string): void {
	if (!actsForOffice(actor) && unitOf(actor) !== unitId) throw new Problem('actor.not-allowed');
}

/** A unit's people as they were pasted; who stands on the list already is not doubled. The log counts them and names nobody. */
export async function addStaff(ctx: Context, { unitId, names }: NewStaff, key = ''): Promise<void> {
	requireUnitOrOffice(ctx, unitId);
	const people = staffFromLines(names);
	if (people.length === 0) throw new Problem('staff.nobody');
	return inTransaction(ctx, 'staff.listed', (tx) =>
		onceFor(tx, key, async () => {
			const unit = await tx.selectFrom('units').select('id').where('id', '=', unitId).forUpdate().executeTakeFirst();
			if (!unit) throw new Problem('unit.not-found');
			const known = (await listStaff(tx, unitId)).filter(({ leftOn }) => leftOn === null);
			const added = people.filter((one) => !known.some((other) => sameName(other.name, one.name) && sameName(other.position, one.position)));
			if (added.length === 0) return leaveAsItWas(tx);
			const listed = { unit_id: unitId, listed_at: ctx.now, listed_by: actorName(ctx.actor) };
			await tx
				.insertInto('staff_members')
				.values(added.map((one) => ({ id: newId(), ...one, ...listed })))
				.execute();
			await audit(tx, { subject: { type: 'unit', id: unitId }, data: { listed: added.length } });
		})
	);
}

/** Somebody who works there no longer. Who was never on duty and is owed nothing is taken off the list for good. */
export async function strikeStaff(ctx: Context, { staffId }: { readonly staffId: string }, key = ''): Promise<void> {
	return inTransaction(ctx, 'staff.struck', (tx) =>
		onceFor(tx, key, async () => {
			const person = await lockStaff(tx, staffId);
			if (!person) throw new Problem('staff.not-found');
			requireUnitOrOffice(ctx, person.unitId);
			if (await isNamed(tx, staffId)) await tx.updateTable('staff_members').set({ left_on: ctx.today }).where('id', '=', staffId).execute();
			else await tx.deleteFrom('staff_members').where('id', '=', staffId).execute();
			await audit(tx, { subject: { type: 'unit', id: person.unitId }, data: { struck: staffId } });
		})
	);
}

/** Does a roster or a leave name this person? */
async function isNamed(tx: Tx, staffId: string): Promise<boolean> {
	const { rows } = await sql<{ named: boolean }>`select exists (select from duty_posts where staff_id = ${staffId})
		or exists (select from duty_changes where ${staffId} in (from_staff_id, to_staff_id)) or exists (select from compensatory_leaves where staff_id = ${staffId}) as named`.execute(
		tx
	);
	return rows[0]?.named ?? true;
}
