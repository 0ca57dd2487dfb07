import { listStaff } from '#lib/features/staff/server/service/list-staff.ts';
import type { StaffMember } from '#lib/features/staff/staff.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { DutyPost, DutySession } from '../../duty-session.ts';
import type { NewPosts, Swap } from '../../schema.ts';
import { lockSession } from '../queries.ts';
import { requireKeeper } from '../require-keeper.ts';

/** Puts people of the unit on duty, of any unit where the session is the agency's; who is on it already is not doubled. */
export async function addPosts(ctx: Context, id: string, { staff, task }: NewPosts, key = ''): Promise<void> {
	return inTransaction(ctx, 'duty-session.staffed', (tx) =>
		onceFor(tx, key, async () => {
			const session = await openFor(tx, ctx, id);
			const choice = await choiceFor(tx, session);
			if (staff.some((one) => !choice.some((other) => other.id === one))) throw new Problem('staff.not-found');
			const added = [...new Set(staff)].filter((one) => !session.posts.some(({ staffId }) => staffId === one));
			if (added.length === 0) return leaveAsItWas(tx);
			await tx
				.insertInto('duty_posts')
				.values(added.map((staffId) => ({ id: newId(), session_id: id, staff_id: staffId, task })))
				.execute();
			await audit(tx, { subject: { type: 'duty-session', id }, data: { added, task } });
		})
	);
}

/** Takes somebody off a session that nobody has noted yet. */
export async function dropPost(ctx: Context, id: string, { postId }: { readonly postId: string }, key = ''): Promise<void> {
	return inTransaction(ctx, 'duty-session.post-dropped', (tx) =>
		onceFor(tx, key, async () => {
			const { staffId } = postIn(await openFor(tx, ctx, id), postId);
			await tx.deleteFrom('duty_posts').where('id', '=', postId).execute();
			await audit(tx, { subject: { type: 'duty-session', id }, data: { dropped: staffId } });
		})
	);
}

/** Somebody else takes over a post before the session, with the reason; who it was stays in the history. */
export async function swapPost(ctx: Context, id: string, { postId, staffId, reason }: Swap, key = ''): Promise<void> {
	return inTransaction(ctx, 'duty-session.swapped', (tx) =>
		onceFor(tx, key, async () => {
			const session = await openFor(tx, ctx, id);
			const post = postIn(session, postId);
			if (!(await choiceFor(tx, session)).some((one) => one.id === staffId)) throw new Problem('staff.not-found');
			if (session.posts.some((one) => one.staffId === staffId)) throw new Problem('duty-session.on-duty-already');
			await tx.updateTable('duty_posts').set({ staff_id: staffId }).where('id', '=', postId).execute();
			const changed = { from_staff_id: post.staffId, to_staff_id: staffId, reason, changed_at: ctx.now, changed_by: actorName(ctx.actor) };
			await tx
				.insertInto('duty_changes')
				.values({ id: newId(), session_id: id, kind: 'swap', ...changed })
				.execute();
			await audit(tx, { subject: { type: 'duty-session', id }, data: { from: post.staffId, to: staffId, reason } });
		})
	);
}

/** Whom a session may have on duty. */
export async function choiceFor(tx: Parameters<typeof listStaff>[0], { unit, forAgency }: Pick<DutySession, 'unit' | 'forAgency'>): Promise<StaffMember[]> {
	return (await listStaff(tx, forAgency ? null : unit.id)).filter(({ leftOn }) => leftOn === null);
}

async function openFor(tx: Tx, ctx: Context, id: string): Promise<DutySession> {
	const session = await lockSession(tx, id);
	requireKeeper(ctx, session);
	if (session.cancelReason !== null || session.notedAt !== null) throw new Problem('duty-session.moved');
	return session;
}

function postIn({ posts }: DutySession, postId: string): DutyPost {
	const post = posts.find(({ id }) => id === postId);
	if (!post) throw new Problem('duty-session.moved');
	return post;
}
