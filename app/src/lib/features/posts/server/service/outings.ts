import { insertScan, keepScan } from '#lib/features/approvals/server/service/keep-scan.ts';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { NewOuting, OutingDone } from '../../schema.ts';
import { findPost } from '../queries.ts';

/** A place to which a post is to go by hand: a page of a network, the department's old site, the loudspeaker of a commune. */
export async function addOuting(ctx: Context, postId: string, { channel, place }: NewOuting, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'post.to-be-posted', (tx) =>
		onceFor(tx, key, async () => {
			if (!(await findPost(tx, postId))) throw new Problem('post.not-found');
			const id = newId();
			await tx
				.insertInto('post_outings')
				.values({ id, post_id: postId, channel, place, entered_at: ctx.now, entered_by: actorName(ctx.actor) })
				.execute();
			await audit(tx, { subject: { type: 'post', id: postId }, data: { channel, place } });
			return id;
		})
	);
}

/** It was posted there: where it can be seen, the captured copy, and how many it reached so far. May be entered again as the figure grows. */
export async function enterPosted(ctx: Context, postId: string, done: OutingDone, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	if (done.day > ctx.today || (done.reachOn ?? ctx.today) > ctx.today) throw new Problem('post.in-future');
	const kept = await keepScan(ctx, done.file);
	await inTransaction(ctx, 'post.posted', (tx) =>
		onceFor(tx, key, async () => {
			const post = await findPost(tx, postId);
			if (post?.state === 'draft') throw new Problem('post.not-approved');
			await insertScan(tx, kept);
			const proof = kept ? { file_sha256: kept.sha256, file_name: kept.name } : {};
			const reached = done.reach === null ? {} : { reach: done.reach, reach_on: done.reachOn ?? ctx.today };
			const { numUpdatedRows } = await tx
				.updateTable('post_outings')
				.set({ posted_on: done.day, link: done.link, ...proof, ...reached, entered_at: ctx.now, entered_by: actorName(ctx.actor) })
				.where('id', '=', done.outingId)
				.where('post_id', '=', postId)
				.where('dropped_at', 'is', null)
				.executeTakeFirst();
			if (numUpdatedRows === 0n) throw new Problem('post.outing-not-found');
			await audit(tx, {
				subject: { type: 'post', id: postId },
				data: { outing: done.outingId, on: done.day, link: done.link, file: kept?.sha256 ?? null, reach: done.reach }
			});
		})
	);
}

/** It does not go there after all, or was entered by mistake. */
export async function dropOuting(ctx: Context, postId: string, { outingId }: { readonly outingId: string }, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	await inTransaction(ctx, 'post.outing-dropped', (tx) =>
		onceFor(tx, key, async () => {
			const { numUpdatedRows } = await tx
				.updateTable('post_outings')
				.set({ dropped_at: ctx.now })
				.where('id', '=', outingId)
				.where('post_id', '=', postId)
				.where('dropped_at', 'is', null)
				.executeTakeFirst();
			if (numUpdatedRows === 0n) throw new Problem('post.outing-not-found');
			await audit(tx, { subject: { type: 'post', id: postId }, data: { outing: outingId } });
		})
	);
}
