import type { Updateable } from 'kysely';
import { actsForOffice, type Context, unitOf } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import type { ModelsTable } from '#lib/server/database/tables/models.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { ModelRow } from './queries.ts';

export type Which = { readonly id: string; readonly version: number };
type Change = { readonly set: Updateable<ModelsTable>; readonly data?: Readonly<Record<string, unknown>> };

/** One step of a model: held, checked against what the page showed, written with its entry in the log. */
export function stepModel(ctx: Context, action: string, { id, version }: Which, key: string, work: (tx: Tx, row: ModelRow) => Promise<Change>): Promise<void> {
	return inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			const row = await tx.selectFrom('models').selectAll().where('id', '=', id).where('dropped_at', 'is', null).forUpdate().executeTakeFirst();
			if (!row) throw new Problem('model.not-found');
			if (row.version !== version) throw new Problem('model.moved');
			const { set, data = {} } = await work(tx, row);
			await tx
				.updateTable('models')
				.set({ ...set, version: row.version + 1 })
				.where('id', '=', id)
				.execute();
			await audit(tx, { subject: { type: 'model', id }, data });
		})
	);
}

/** Something of it is changed by its unit or the Office: not while it waits for approval, and it is to be approved anew; the people read the old copy until then. */
export function changeModel(ctx: Context, action: string, which: Which, key: string, work: (tx: Tx, row: ModelRow) => Promise<Change>): Promise<void> {
	return stepModel(ctx, action, which, key, async (tx, row) => {
		requireUnit(ctx, row.unit_id);
		if (row.state === 'proposed') throw new Problem('model.put-up');
		const { set, data } = await work(tx, row);
		return { set: { state: 'draft', ...set }, ...(data && { data }) };
	});
}

/** A unit acts for itself, the Office for any. */
export function requireUnit({ actor }: Context, unitId: string): void {
	if (actsForOffice(actor)) return;
	if (actor.kind !== 'user' || actor.role !== 'unit' || unitOf(actor) !== unitId) throw new Problem('actor.not-allowed');
}
