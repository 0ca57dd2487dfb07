import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import type { NewUnit } from '../../schema.ts';
import { insertUnit } from '../unit-queries.ts';

/** Adds a whole list of units in its order, all or none. */
export function addUnits(ctx: Context, units: readonly NewUnit[]): Promise<void> {
	return inTransaction(ctx, 'unit.list-added', async (tx) => {
		for (const unit of units) await insertUnit(tx, newId(), unit);
		await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { units: units.length } });
	});
}
