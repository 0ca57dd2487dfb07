import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction, leaveAsItWas, readOnly } from '#lib/server/database/transaction.ts';
import { momentIn } from '#lib/server/clock.ts';
import { putOnWay } from '#lib/server/delivery/deliveries.ts';
import { Problem } from '#lib/server/problem.ts';
import { dueOutings, lateAfter, readySince } from '../due-outings.ts';
import { deliveryOf } from '../delivery-of.ts';
import { publishJob } from './publish-job.ts';
import { noteOut } from './note-out.ts';

/** Puts on their way the posts that have come due for accounts that can be posted to, each once; and notes those that went while their note was cut off. */
export async function putDue(ctx: Context): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	await inTransaction(ctx, 'posts.put-on-way', async (tx) => {
		const due = await dueOutings(tx, momentIn(ctx.now))
			.innerJoin('post_accounts as a', (join) => join.onRef('a.channel', '=', 'o.channel').on('a.is_on', '=', true).on('a.fault', 'is', null))
			.select('a.page_id as pageId')
			.orderBy('o.id')
			.forUpdate('o')
			.execute();
		const onWay = await onWayAlready(tx, due);
		const now = due.filter((one) => !onWay.has(one.id) && ctx.now.getTime() - readySince(one) < lateAfter);
		if (now.length === 0) return leaveAsItWas(tx);
		await putOnWay(
			tx,
			ctx,
			publishJob,
			now.map(({ id, channel, pageId }) => deliveryOf(id, channel, pageId))
		);
		await audit(tx, { subject: { type: 'posts', id: ctx.agencyId }, data: { outings: now.map(({ id }) => id) } });
	});
	for (const { id } of await sentUnnoted(ctx)) await noteOut(ctx, id);
}

/** Asked once their places are locked, so that of two rounds at once the second sees what the first has done. */
async function onWayAlready(tx: Tx, due: readonly { readonly id: string }[]): Promise<ReadonlySet<string>> {
	if (due.length === 0) return new Set();
	const rows = await tx
		.selectFrom('deliveries')
		.select('about_id as of')
		.where(
			'about_id',
			'in',
			due.map(({ id }) => id)
		)
		.execute();
	return new Set(rows.map(({ of }) => of));
}

function sentUnnoted(ctx: Context) {
	return readOnly(ctx, (tx) =>
		tx
			.selectFrom('post_outings as o')
			.innerJoin('deliveries as d', 'd.about_id', 'o.id')
			.where('o.by_itself', '=', true)
			.where('o.posted_on', 'is', null)
			.where('o.dropped_at', 'is', null)
			.where('d.sent_at', 'is not', null)
			.select('o.id')
			.execute()
	);
}
