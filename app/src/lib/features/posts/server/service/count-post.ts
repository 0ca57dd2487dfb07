import { listUnits } from '#lib/features/agencies/server/service.ts';
import { readPlans } from '#lib/features/plans/server/service.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { PostChoices } from '../../post.ts';
import type { PostCounts } from '../../schema.ts';
import { countedIn } from '../counted-in.ts';

/** Says in whose report on which plan a post counts; what was approved stays approved. */
export async function countPost(ctx: Context, id: string, counts: PostCounts, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	await inTransaction(ctx, 'post.counted', (tx) =>
		onceFor(tx, key, async () => {
			const to = await countedIn(tx, counts);
			const { numUpdatedRows } = await tx.updateTable('posts').set(to).where('id', '=', id).executeTakeFirst();
			if (numUpdatedRows === 0n) throw new Problem('post.not-found');
			await audit(tx, { subject: { type: 'post', id }, data: to });
		})
	);
}

/** The units that may have written it, and the plans in whose reports it may count. */
export async function readChoices(ctx: Context): Promise<PostChoices> {
	const plans = (await readPlans(ctx)).map(({ id, title }) => ({ id, name: title }));
	const units = await readOnly(ctx, listUnits);
	return { plans, units: units.map(({ id, name }) => ({ id, name })) };
}
