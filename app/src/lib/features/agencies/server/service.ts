import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, leaveAsItWas, readOnly } from '#lib/server/database/transaction.ts';
import { brokenConstraint, Problem } from '#lib/server/problem.ts';
import type { NewAgency, NewUnit, UnitChange, UnitEnd, UnitMove } from '../schema.ts';
import { insertAgency } from './agency-queries.ts';
import { findUnit, holdOrder, insertUnit, listUnits, updateOrder, updateUnit, type Unit } from './unit-queries.ts';

export { findAgencyBySlug, getAgency, listAgencies, retireAgency, type AgencyInDirectory } from './agency-queries.ts';
export { listActiveUnits, listUnits, type Unit } from './unit-queries.ts';

/** Founds the agency that `ctx.agencyId` names and enters it in the directory. */
export function createAgency(ctx: Context, agency: NewAgency): Promise<void> {
	const founding = inTransaction(ctx, 'agency.created', async (tx) => {
		await insertAgency(tx, ctx.agencyId, agency);
		await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: agency });
	});
	return founding.catch((error: unknown) => {
		throw brokenConstraint(error) === 'agency_directory_pkey' ? new Problem('agency.slug-taken', { cause: error }) : error;
	});
}

/** Adds a unit after all others; returns its id. */
export function addUnit(ctx: Context, unit: NewUnit, key = ''): Promise<string> {
	const adding = inTransaction(ctx, 'unit.added', (tx) =>
		onceFor(tx, key, async () => {
			const id = newId();
			await insertUnit(tx, id, unit);
			await audit(tx, { subject: { type: 'unit', id }, data: unit });
			return id;
		})
	);
	return adding.catch(refuseTakenCode);
}

/** Writes the last day of a unit, or takes it back; what it handed in stays. Refuses when someone changed it meanwhile. */
export function endUnit(ctx: Context, { id, version, activeTo }: UnitEnd): Promise<void> {
	const ending = inTransaction(ctx, 'unit.ended', async (tx) => {
		const unit = await findUnit(tx, id);
		if (!unit) throw new Problem('unit.not-found');
		if (!(await updateUnit(tx, { ...unit, version, activeTo }))) throw new Problem('unit.moved');
	});
	return ending.catch(refuseEarlyEnd);
}

/** Moves a unit one place in the agency's order; the first stays first and the last stays last. */
export function moveUnit(ctx: Context, { id, direction }: UnitMove, key = ''): Promise<void> {
	return inTransaction(ctx, 'unit.moved', (tx) =>
		onceFor(tx, key, async () => {
			const order = await holdOrder(tx);
			const at = order.indexOf(id);
			const other = direction === 'up' ? at - 1 : at + 1;
			const [own, neighbour] = [order[at], order[other]];
			if (own === undefined) throw new Problem('unit.not-found');
			if (neighbour === undefined) return leaveAsItWas(tx);
			await updateOrder(tx, order.with(at, neighbour).with(other, own));
			return audit(tx, { subject: { type: 'unit', id }, data: { direction, past: neighbour } });
		})
	);
}

/** Renames, recodes or ends a unit. Refuses when someone changed it meanwhile. */
export function changeUnit(ctx: Context, unit: UnitChange): Promise<void> {
	const changing = inTransaction(ctx, 'unit.changed', async (tx) => {
		const changed = await updateUnit(tx, unit);
		if (!changed) throw new Problem((await findUnit(tx, unit.id)) ? 'unit.moved' : 'unit.not-found');
	});
	return changing.catch(refuseTakenCode);
}

export function readUnits(ctx: Context): Promise<Unit[]> {
	return readOnly(ctx, listUnits);
}

function refuseEarlyEnd(error: unknown): never {
	throw brokenConstraint(error) === 'units_check' ? new Problem('unit.ends-too-early', { cause: error }) : error;
}

function refuseTakenCode(error: unknown): never {
	throw brokenConstraint(error) === 'units_agency_id_code_key' ? new Problem('unit.code-taken', { cause: error }) : error;
}
