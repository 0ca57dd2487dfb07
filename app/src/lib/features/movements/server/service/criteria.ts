import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { CriteriaForm } from '../../schema.ts';

/** Keeps a set of criteria. One that a launched movement uses stays as it is: what changes becomes the next edition under the same name. */
export async function saveCriteria(ctx: Context, form: CriteriaForm, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'criteria.saved', (tx) =>
		onceFor(tx, key, async () => {
			const { id, edition } = await place(tx, ctx, form);
			await audit(tx, { subject: { type: 'criteria', id }, data: { name: form.name, edition, criteria: form.criteria } });
			return id;
		})
	);
}

async function place(tx: Tx, ctx: Context, { id, version, name, source, aggregation, quorum, threshold, criteria }: CriteriaForm) {
	const said = { source, aggregation, quorum, threshold, criteria: jsonOf(criteria) };
	const held = id === null ? null : await tx.selectFrom('criteria_sets').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
	if (id !== null && !held) throw new Problem('movement.criteria-missing');
	if (held && held.version !== version) throw new Problem('movement.criteria-moved');
	if (held && held.frozen_at === null) {
		await tx
			.updateTable('criteria_sets')
			.set({ ...said, version: version + 1 })
			.where('id', '=', held.id)
			.execute();
		return { id: held.id, edition: held.edition };
	}
	const own = held?.name ?? name;
	const last = await tx
		.selectFrom('criteria_sets')
		.select('edition')
		.where('name', '=', own)
		.orderBy('edition', 'desc')
		.forUpdate()
		.limit(1)
		.executeTakeFirst();
	if (last && !held) throw new Problem('movement.criteria-twice');
	const made = { id: newId(), name: own, edition: (last?.edition ?? 0) + 1 };
	const entered = { entered_at: ctx.now, entered_by: actorName(ctx.actor) };
	await tx
		.insertInto('criteria_sets')
		.values({ ...made, ...said, ...entered })
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirstOrThrow(() => new Problem('movement.criteria-moved'));
	return made;
}
