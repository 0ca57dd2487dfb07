import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import { enqueue } from '#lib/server/jobs/enqueue.ts';
import { Problem } from '#lib/server/problem.ts';
import { mayMail } from '../may-mail.ts';
import { asInvitation, expiryFrom, findById, type StoredInvitation } from '../queries.ts';
import { tokenOf } from '../token.ts';
import { invitationMailJob } from './mail-job.ts';
import { requireInviter } from './require-inviter.ts';

/** A new link for 72 hours more; the one before opens nothing. By mail again, or to be handed over. */
export function renewInvitation(ctx: Context, { id, byMail, origin }: { id: string; byMail: boolean; origin: string }, key = ''): Promise<string> {
	return inTransaction(ctx, 'invitation.renewed', (tx) =>
		onceFor(tx, key, async () => {
			const found = await held(tx, ctx, id);
			if (found.awaitsSecond) throw new Problem('invitation.awaits-second');
			const mails = byMail && found.email !== null && (await mayMail(tx));
			const issue = found.issue + 1;
			const link = { issue, token_sha256: sha256Of(tokenOf(ctx.agencyId, id, issue)), expires_at: expiryFrom(ctx.now) };
			await tx
				.updateTable('invitations')
				.set({ ...link, by_mail: mails, mailed_at: null, mail_fault: null })
				.where('id', '=', id)
				.execute();
			if (mails) await enqueue(tx, invitationMailJob, { invitationId: id, issue, origin });
			await audit(tx, { subject: { type: 'invitation', id }, data: { issue, byMail: mails } });
			return id;
		})
	);
}

export function withdrawInvitation(ctx: Context, id: string, key = ''): Promise<void> {
	return inTransaction(ctx, 'invitation.withdrawn', (tx) =>
		onceFor(tx, key, async () => {
			await held(tx, ctx, id);
			await tx.updateTable('invitations').set({ withdrawn_at: ctx.now }).where('id', '=', id).execute();
			await audit(tx, { subject: { type: 'invitation', id } });
		})
	);
}

const KEPT_DAYS = 30;

/** Names and mailboxes of those who never came, or came, are not kept longer than a month; membership and log have what is needed. */
export function forgetInvitations(ctx: Context): Promise<void> {
	return inTransaction(ctx, 'invitation.forgotten', async (tx) => {
		const before = new Date(ctx.now.getTime() - KEPT_DAYS * 24 * 60 * 60_000);
		const ended = await tx.deleteFrom('invitations').where('expires_at', '<', before).returning('id').execute();
		if (ended.length === 0) return leaveAsItWas(tx);
		await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { invitations: ended.map(({ id }) => id) } });
	});
}

/** The row, held against a second press and against the person who is just answering. */
async function held(tx: Tx, ctx: Context, id: string): Promise<StoredInvitation> {
	await tx.selectFrom('invitations').select('id').where('id', '=', id).forUpdate().execute();
	const found = await findById(tx as ReadTx, id);
	if (!found) throw new Problem('invitation.not-found');
	await requireInviter(tx, ctx, [found.role]);
	const { state } = asInvitation(found, ctx.now);
	if (state === 'accepted') throw new Problem('invitation.used');
	if (state === 'withdrawn') throw new Problem('invitation.withdrawn');
	return found;
}
