import { actorKey, actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { brokenConstraint, Problem } from '#lib/server/problem.ts';
import type { PostApproval, PostWithdrawal } from '../../schema.ts';
import { findPost } from '../queries.ts';

/** Lets a post be public from a moment on, by somebody other than its writer; the database holds to that too. */
export async function approvePost(ctx: Context, id: string, { version, day, time }: PostApproval, key = ''): Promise<void> {
	requireDecider(ctx);
	const approving = inTransaction(ctx, 'post.approved', (tx) =>
		onceFor(tx, key, async () => {
			if (day < ctx.today && !(await wasPublicFrom(tx, id, { day, time }))) throw new Problem('post.in-past');
			await decide(tx, ctx, { id, version }, { state: 'approved', reason: null, publish_on: day, publish_at: time });
			await audit(tx, { subject: { type: 'post', id }, data: { from: day, at: time } });
		})
	);
	return approving.catch((error: unknown) => {
		throw brokenConstraint(error) === 'posts_not_alone' ? new Problem('post.alone', { cause: error }) : error;
	});
}

/** Takes a post off the people's pages, with the reason; where else it went is told on its page. */
export async function withdrawPost(ctx: Context, id: string, { version, reason }: PostWithdrawal, key = ''): Promise<void> {
	requireDecider(ctx);
	await inTransaction(ctx, 'post.withdrawn', (tx) =>
		onceFor(tx, key, async () => {
			await decide(tx, ctx, { id, version }, { state: 'withdrawn', reason });
			await audit(tx, { subject: { type: 'post', id }, data: { reason } });
		})
	);
}

export function mayDecide({ actor }: Context): boolean {
	return actsForOffice(actor) || (actor.kind === 'user' && actor.role === 'leader');
}

function requireDecider(ctx: Context): void {
	if (!mayDecide(ctx)) throw new Problem('actor.not-allowed');
}

/** Put right later it keeps the moment from which it was public. */
async function wasPublicFrom(tx: Tx, id: string, { day, time }: Omit<PostApproval, 'version'>): Promise<boolean> {
	const post = await findPost(tx, id);
	return post?.publish_on === day && post.publish_at === time;
}

type Decision = {
	readonly state: 'approved' | 'withdrawn';
	readonly reason: string | null;
	readonly publish_on?: PostApproval['day'];
	readonly publish_at?: string;
};

async function decide(tx: Tx, { actor, now }: Context, { id, version }: { readonly id: string; readonly version: number }, decision: Decision): Promise<void> {
	const done = await tx
		.updateTable('posts')
		.set({ ...decision, decided_at: now, decided_by: actorName(actor), decided_by_id: actorKey(actor), version: version + 1 })
		.where('id', '=', id)
		.where('version', '=', version)
		.executeTakeFirst();
	if (done.numUpdatedRows === 0n) throw new Problem('post.moved');
}
