import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { type DutyPost, type DutySession, ownPosts } from '../../duty-session.ts';
import type { SessionNotes } from '../../schema.ts';
import { lockSession } from '../queries.ts';
import { requireKeeper } from '../require-keeper.ts';
import { choiceFor } from './staff-session.ts';

type Noted = { readonly post: DutyPost; readonly attendance: 'present' | 'absent'; readonly reason: string; readonly standIn: string | null };

/** Who was there, who was not and why, who stood in, and what the session came to. Noted again, it is said anew; two people at it at once: the second is told. */
export async function noteSession(ctx: Context, id: string, notes: SessionNotes, key = ''): Promise<void> {
	return inTransaction(ctx, 'duty-session.noted', (tx) =>
		onceFor(tx, key, async () => {
			const session = await lockSession(tx, id);
			requireKeeper(ctx, session);
			if (session.version !== notes.version || session.cancelReason !== null) throw new Problem('duty-session.moved');
			if (session.on > ctx.today) throw new Problem('duty-session.in-future');
			const noted = notedIn(session, notes);
			await requireStandIns(tx, session, noted);
			await write(tx, id, noted);
			const came = { files_handled: notes.filesHandled, people_advised: notes.peopleAdvised, note: notes.note };
			await tx
				.updateTable('duty_sessions')
				.set({ ...came, noted_at: ctx.now, version: notes.version + 1 })
				.where('id', '=', id)
				.execute();
			const attendance = noted.map(({ post, attendance: said, reason, standIn }) => ({ staff: post.staffId, attendance: said, reason, standIn }));
			await audit(tx, { subject: { type: 'duty-session', id }, data: { attendance, ...came } });
		})
	);
}

/** Every one who was to be there is said something of. */
function notedIn(session: DutySession, { post, attendance, absentReason, standIn }: SessionNotes): Noted[] {
	return ownPosts(session).map((one) => {
		const at = post.indexOf(one.id);
		const said = attendance[at];
		if (said === undefined) throw new Problem('duty-session.moved');
		const reason = absentReason[at] ?? '';
		if (said === 'absent' && reason === '') throw new Problem('duty-session.reason-missing');
		return { post: one, attendance: said, reason, standIn: said === 'absent' ? (standIn[at] ?? null) : null };
	});
}

async function requireStandIns(tx: Tx, session: DutySession, noted: readonly Noted[]): Promise<void> {
	const standIns = noted.flatMap(({ standIn }) => standIn ?? []);
	const onDuty = noted.map(({ post }) => post.staffId);
	const known = new Set([...(await choiceFor(tx, session)).map(({ id }) => id), ...session.posts.map(({ staffId }) => staffId)]);
	if (standIns.some((one) => !known.has(one))) throw new Problem('staff.not-found');
	if (new Set([...standIns, ...onDuty]).size < standIns.length + onDuty.length) throw new Problem('duty-session.on-duty-already');
}

async function write(tx: Tx, id: string, noted: readonly Noted[]): Promise<void> {
	await tx.deleteFrom('duty_posts').where('session_id', '=', id).where('stands_in_for', 'is not', null).execute();
	for (const { post, attendance, reason } of noted)
		await tx
			.updateTable('duty_posts')
			.set({ attendance, absent_reason: attendance === 'absent' ? reason : null })
			.where('id', '=', post.id)
			.execute();
	const standIns = noted.flatMap(({ post, standIn }) => (standIn === null ? [] : [{ post, standIn }]));
	if (standIns.length === 0) return;
	const came = { session_id: id, attendance: 'present' } as const;
	await tx
		.insertInto('duty_posts')
		.values(standIns.map(({ post, standIn }) => ({ id: newId(), staff_id: standIn, task: post.task, stands_in_for: post.id, ...came })))
		.execute();
}
