import { insertScan, keepScan } from '#lib/features/approvals/server/service/keep-scan.ts';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { NewDissemination } from '../../schema.ts';
import { listAccounts } from '../queries.ts';

/** The Office asks units to make a document known; those who sign in for a unit are on its list from the start. */
export async function openDissemination(ctx: Context, { title, planId, due, unit, file }: NewDissemination, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	const kept = await keepScan(ctx, file);
	return inTransaction(ctx, 'dissemination.opened', (tx) =>
		onceFor(tx, key, async () => {
			const known = await tx.selectFrom('units').select('id').where('id', 'in', unit).execute();
			if (known.length < new Set(unit).size) throw new Problem('unit.not-found');
			const id = newId();
			await insertScan(tx, kept);
			const given = { file_sha256: kept?.sha256 ?? null, file_name: kept?.name ?? null, opened_at: ctx.now, opened_by: actorName(ctx.actor) };
			await tx
				.insertInto('disseminations')
				.values({ id, title, plan_id: planId, due, ...given })
				.execute();
			await tx
				.insertInto('dissemination_units')
				.values(known.map((one) => ({ dissemination_id: id, unit_id: one.id })))
				.execute();
			await listThoseWithAccounts(tx, ctx, id, unit);
			await audit(tx, { subject: { type: 'dissemination', id }, data: { title, planId, due, units: unit, file: kept?.sha256 ?? null } });
			return id;
		})
	);
}

async function listThoseWithAccounts(tx: Tx, { today }: Context, id: string, units: readonly string[]): Promise<void> {
	const accounts = await listAccounts(tx, units, today);
	const people = accounts.flatMap(({ unitId, userId, name }) =>
		unitId === null ? [] : [{ id: newId(), dissemination_id: id, unit_id: unitId, name, user_id: userId }]
	);
	if (people.length === 0) return;
	await tx
		.insertInto('dissemination_people')
		.values(people)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}
