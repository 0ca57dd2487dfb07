import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { brokenConstraint, Problem } from '#lib/server/problem.ts';
import type { NewAgency, NewUnit, UnitChange } from '../schema.ts';
import { insertAgency } from './agency-queries.ts';
import { findUnit, insertUnit, listUnits, updateUnit, type Unit } from './unit-queries.ts';

export { findAgencyBySlug, getAgency, listAgencies, type AgencyInDirectory } from './agency-queries.ts';
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

function refuseTakenCode(error: unknown): never {
	throw brokenConstraint(error) === 'units_agency_id_code_key' ? new Problem('unit.code-taken', { cause: error }) : error;
}
