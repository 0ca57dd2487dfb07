import { listAgencies, listUnits } from '#lib/features/agencies/server/service.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, leaveAsItWas, readOnly } from '#lib/server/database/transaction.ts';
import { brokenConstraint, Problem } from '#lib/server/problem.ts';
import type { LowerView } from '../../view.ts';
import { endLower, insertLower, listLower } from '../queries.ts';

/** Says which agency of this installation a unit stands for, so that its frozen registers and reports may come up by themselves; null: none any more. */
export function nameLowerAgency(ctx: Context, { unitId, agencyId }: { readonly unitId: string; readonly agencyId: string | null }, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	if (agencyId === ctx.agencyId) throw new Problem('levels.own-agency');
	const naming = inTransaction(ctx, 'unit.lower-agency-named', (tx) =>
		onceFor(tx, key, async () => {
			if (!(await listUnits(tx)).some(({ id }) => id === unitId)) throw new Problem('unit.not-found');
			if (agencyId !== null && !(await listAgencies(tx)).some(({ id }) => id === agencyId)) throw new Problem('agency.not-found');
			const now = (await listLower(tx)).find((one) => one.unitId === unitId)?.agencyId ?? null;
			if (now === agencyId) return leaveAsItWas(tx);
			await endLower(tx, unitId);
			if (agencyId !== null) await insertLower(tx, unitId, agencyId);
			return audit(tx, { subject: { type: 'unit', id: unitId }, data: { lowerAgency: agencyId, before: now } });
		})
	);
	return naming.catch((error: unknown) => {
		throw brokenConstraint(error) === 'lower_agencies_once' ? new Problem('levels.named-already', { cause: error }) : error;
	});
}

export function readLower(ctx: Context): Promise<LowerView> {
	return readOnly(ctx, async (tx) => ({
		named: await listLower(tx),
		agencies: (await listAgencies(tx)).filter(({ id }) => id !== ctx.agencyId).map(({ id, name }) => ({ id, name }))
	}));
}
