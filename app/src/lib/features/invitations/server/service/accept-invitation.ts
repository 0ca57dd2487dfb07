import {
	createAccount,
	deleteAccount,
	type Identity,
	insertMember,
	isEmailFree,
	listMembers,
	memberForLog,
	refuseTakenUsername,
	refuseWeakPassword,
	type SignedInUser,
	takenUsernames
} from '#lib/features/accounts/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import { Problem } from '#lib/server/problem.ts';
import { countedTries } from '#lib/server/tries.ts';
import type { Invitation } from '../../invitation.ts';
import type { Acceptance } from '../../schema.ts';
import { freeUsername, usernameFrom } from '../../usernames.ts';
import { asInvitation, findByHash, type StoredInvitation } from '../queries.ts';

/** Guessing 32 random bytes is hopeless; this spares the database. */
const misses = countedTries('invitation', 30);

type Opened = { readonly invitation: Invitation; readonly row: StoredInvitation };

/** What the link says, while it holds. One that was used, withdrawn or is too old says so. */
export async function openInvitation(ctx: Context, token: string, address: string): Promise<Opened> {
	if (misses.areOver(address, ctx.now.getTime())) throw new Problem('link.too-many-tries');
	const row = await readOnly(ctx, (tx) => findByHash(tx, sha256Of(token)));
	if (!row) {
		await misses.count(ctx, address);
		throw new Problem('invitation.not-found');
	}
	const invitation = asInvitation(row, ctx.now);
	if (invitation.state === 'accepted') throw new Problem('invitation.used');
	if (invitation.state === 'withdrawn') throw new Problem('invitation.withdrawn');
	if (invitation.state === 'expired') throw new Problem('invitation.expired');
	if (invitation.state === 'second') throw new Problem('invitation.awaits-second');
	return { invitation, row };
}

/** The name they would sign in with unless they choose another. */
export async function suggestedUsername(identity: Identity, { name }: Invitation): Promise<string> {
	return freeUsername(name, await takenUsernames(identity, usernameFrom(name)));
}

/**
 * The person chooses a name and a password, and is a member from now on. The account is made first, on its own role: where the invitation does not hold any more
 * it is taken away again.
 */
export async function acceptInvitation(ctx: Context, identity: Identity, token: string, chosen: Acceptance, address: string): Promise<void> {
	const { row } = await openInvitation(ctx, token, address);
	const { username, newPassword, newPasswordAgain } = chosen;
	if (newPassword !== newPasswordAgain) throw new Problem('password.differ');
	refuseWeakPassword(newPassword, [username, row.name]);
	await refuseTakenUsername(identity, username);
	const isProved = row.byMail && row.mailedAt !== null && row.email !== null && (await isEmailFree(identity, row.email));
	const userId = await createAccount(identity, { username, name: row.name, password: newPassword, email: isProved ? row.email : null });
	try {
		await join(ctx, row, { id: userId, name: row.name });
	} catch (error) {
		await deleteAccount(identity, userId);
		throw error;
	}
}

/** Somebody who has an account here already becomes a member with it. */
export async function acceptAs(ctx: Context, user: SignedInUser, token: string, address: string): Promise<void> {
	const { row } = await openInvitation(ctx, token, address);
	if (row.madeById === `user:${user.id}`) throw new Problem('invitation.own');
	await join(ctx, row, user);
}

function join(ctx: Context, row: StoredInvitation, { id: userId, name }: Pick<SignedInUser, 'id' | 'name'>): Promise<void> {
	const { role, unitId } = row;
	const as: Context = { ...ctx, actor: { kind: 'user', userId, role, unitId, name } };
	return inTransaction(as, 'invitation.accepted', async (tx) => {
		const taken = await tx
			.updateTable('invitations')
			.set({ accepted_at: ctx.now })
			.where('id', '=', row.id)
			.where('issue', '=', row.issue)
			.where('accepted_at', 'is', null)
			.where('withdrawn_at', 'is', null)
			.where('awaits_second', '=', false)
			.executeTakeFirst();
		if (taken.numUpdatedRows === 0n) throw new Problem('invitation.used');
		if ((await listMembers(tx, ctx.today)).some((member) => member.userId === userId)) throw new Problem('invitation.already-member');
		const member = { userId, unitId, role, displayName: name, formOfAddress: 'đồng chí', validFrom: ctx.today, invitedBy: row.madeById };
		await insertMember(tx, row.id, member);
		await audit(tx, { subject: { type: 'invitation', id: row.id }, data: memberForLog(member) });
	});
}
