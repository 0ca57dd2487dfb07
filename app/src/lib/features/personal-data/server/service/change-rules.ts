import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { type RequestDays, requestKinds } from '../../request.ts';
import type { RulesForm } from '../../request-schema.ts';

/** The agency settles the times that were read in digests of the decree, with the act that says so. Requests that are here keep theirs. */
export function changeRules(ctx: Context, form: RulesForm, key = ''): Promise<void> {
	if (!(ctx.actor.kind === 'system' || (ctx.actor.kind === 'user' && ctx.actor.role === 'admin'))) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'data-request.rules-changed', (tx) =>
		onceFor(tx, key, async () => {
			if ((await keep(tx, ctx, form)) === 0n) throw new Problem('data-request.moved');
			await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { ...form } });
		})
	);
}

async function keep(tx: Tx, ctx: Context, { version, acknowledge, counts, source, ...days }: RulesForm): Promise<bigint> {
	const of = (prefix: 'days' | 'extend') => jsonOf(Object.fromEntries(requestKinds.map((kind) => [kind, days[`${prefix}-${kind}`]])) as RequestDays);
	const said = {
		acknowledge_days: acknowledge,
		counts,
		source,
		days: of('days'),
		extend_days: of('extend'),
		changed_at: ctx.now,
		changed_by: actorName(ctx.actor)
	};
	if (version === 0) {
		const inserting = tx.insertInto('data_request_rules').values(said);
		return (await inserting.onConflict((conflict) => conflict.doNothing()).executeTakeFirst()).numInsertedOrUpdatedRows ?? 0n;
	}
	const changing = tx.updateTable('data_request_rules').set({ ...said, version: version + 1 });
	return (await changing.where('version', '=', version).executeTakeFirst()).numUpdatedRows;
}
