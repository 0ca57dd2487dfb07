import { findLinked, type Identity, linkedAmong, linkSubject, listMembers, listOwnAgencies, unlinkSubject } from '#lib/features/accounts/server/service.ts';
import { requireInviter } from '#lib/features/invitations/server/service/require-inviter.ts';
import { requireOffice } from '#lib/features/handovers/server/service/read-members.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { openedContacts } from '#lib/server/personal/sealed-contacts.ts';
import { Problem } from '#lib/server/problem.ts';
import type { EntryRequest, SignOnMember } from '../../sign-on.ts';

export type SignOnPage = { readonly requests: EntryRequest[]; readonly members: SignOnMember[] };

/** Who asks to be let in, and whose account the provider opens. */
export async function readSignOn(ctx: Context, identity: Identity, issuer: string): Promise<SignOnPage> {
	requireOffice(ctx);
	const { requests, members } = await readOnly(ctx, async (tx) => ({
		requests: await openRequests(tx),
		members: await listMembers(tx, ctx.today)
	}));
	const ids = members.map(({ userId }) => userId);
	const linked = await linkedAmong(identity.pool, issuer, ids);
	return { requests, members: members.map(({ userId, name }) => ({ userId, name, isLinked: linked.has(userId) })) };
}

async function openRequests(tx: ReadTx) {
	const rows = await tx
		.selectFrom('entry_requests')
		.select(['id', 'name', 'email as open', 'sealed_email as sealed', 'asked_at as askedAt'])
		.where('settled_at', 'is', null)
		.orderBy('asked_at')
		.execute();
	const emails = await openedContacts(tx, rows);
	return rows.map(({ id, name, askedAt }, at) => ({ id, name, askedAt, email: emails[at] ?? null }));
}

/**
 * From now on this person of the provider opens that account. An administrator says so; an account that another agency uses as well is not this one's alone to open.
 */
export async function linkRequest(ctx: Context, identity: Identity, { id, userId }: { id: string; userId: string }, key = ''): Promise<void> {
	if ((await listOwnAgencies(ctx, userId)).length > 1) throw new Problem('sso.of-two-agencies');
	await inTransaction(ctx, 'account.sso-linked', (tx) =>
		onceFor(tx, key, async () => {
			await requireInviter(tx, ctx, ['admin']);
			if (!(await listMembers(tx, ctx.today)).some((member) => member.userId === userId)) throw new Problem('member.not-found');
			const { issuer, subject } = await settle(tx, ctx, id);
			const linked = await linkSubject(identity.pool, { issuer, subject }, userId);
			if (!linked && (await findLinked(identity.pool, { issuer, subject })) !== userId) throw new Problem('sso.linked-already');
			await audit(tx, { subject: { type: 'account', id: userId }, data: { issuer, how: 'administrator', request: id } });
		})
	);
}

/** Nobody lets this one in. */
export function dismissRequest(ctx: Context, id: string, key = ''): Promise<void> {
	return inTransaction(ctx, 'entry-request.dismissed', (tx) =>
		onceFor(tx, key, async () => {
			await requireInviter(tx, ctx, ['admin']);
			await settle(tx, ctx, id);
			await audit(tx, { subject: { type: 'entry-request', id } });
		})
	);
}

/** The provider opens this account no more. */
export async function unlinkMember(ctx: Context, identity: Identity, userId: string, issuer: string, key = ''): Promise<void> {
	await inTransaction(ctx, 'account.sso-unlinked', (tx) =>
		onceFor(tx, key, async () => {
			await requireInviter(tx, ctx, ['admin']);
			if (!(await listMembers(tx, ctx.today)).some((member) => member.userId === userId)) throw new Problem('member.not-found');
			await audit(tx, { subject: { type: 'account', id: userId }, data: { issuer } });
		})
	);
	await unlinkSubject(identity.pool, issuer, userId);
}

async function settle(tx: Tx, ctx: Context, id: string): Promise<{ issuer: string; subject: string }> {
	const settled = await tx
		.updateTable('entry_requests')
		.set({ settled_at: ctx.now })
		.where('id', '=', id)
		.where('settled_at', 'is', null)
		.returning(['issuer', 'subject'])
		.executeTakeFirst();
	if (!settled) throw new Problem('sso.no-request');
	return settled;
}
