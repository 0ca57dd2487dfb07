import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { momentIn } from '#lib/server/clock.ts';
import { putAgain } from '#lib/server/delivery/put-again.ts';
import { brokenConstraint, Problem } from '#lib/server/problem.ts';
import type { OwnChannel } from '../../schema.ts';
import { deliveryOf } from '../delivery-of.ts';
import { dueOutings } from '../due-outings.ts';
import { findAccount } from '../post-accounts.ts';
import { findPost } from '../queries.ts';
import { publishJob } from './publish-job.ts';

/** The system is to post it there itself, once it is approved and its time has come. */
export async function addByItself(ctx: Context, postId: string, { channel }: { readonly channel: OwnChannel }, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	const adding = inTransaction(ctx, 'post.to-be-posted', (tx) =>
		onceFor(tx, key, async () => {
			if (!(await findPost(tx, postId))) throw new Problem('post.not-found');
			const account = await findAccount(tx, channel);
			if (!account?.is_on) throw new Problem('post-account.off');
			const id = newId();
			const entered = { entered_at: ctx.now, entered_by: actorName(ctx.actor) };
			await tx
				.insertInto('post_outings')
				.values({ id, post_id: postId, channel, place: account.name, by_itself: true, ...entered })
				.execute();
			await audit(tx, { subject: { type: 'post', id: postId }, data: { channel, place: account.name, byItself: true } });
			return id;
		})
	);
	return adding.catch((error: unknown) => {
		throw brokenConstraint(error) === 'post_outings_once' ? new Problem('post-account.there-already', { cause: error }) : error;
	});
}

/** A person has looked: it is not there, or what was in the way is gone. */
export async function postAgain(ctx: Context, postId: string, { outingId }: { readonly outingId: string }, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	await inTransaction(ctx, 'post.posted-again', (tx) =>
		onceFor(tx, key, async () => {
			const due = await dueOutings(tx, momentIn(ctx.now)).where('o.id', '=', outingId).where('o.post_id', '=', postId).forUpdate('o').executeTakeFirst();
			if (!due) throw new Problem('post-account.not-due');
			const account = due.channel === 'facebook' || due.channel === 'zalo' ? await findAccount(tx, due.channel) : undefined;
			if (!account?.is_on || account.fault !== null) throw new Problem('post-account.off');
			if (!(await putAgain(tx, ctx, publishJob, deliveryOf(outingId, due.channel, account.page_id)))) throw new Problem('post-account.under-way');
			await audit(tx, { subject: { type: 'post', id: postId }, data: { outing: outingId } });
		})
	);
}
