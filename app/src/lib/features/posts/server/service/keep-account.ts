import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { zaloApp } from '#lib/server/messaging/messaging-settings.ts';
import { facebookName } from '#lib/server/messaging/publish-facebook.ts';
import { zaloName } from '#lib/server/messaging/publish-zalo-article.ts';
import { actorName } from '#lib/server/context.ts';
import { Problem } from '#lib/server/problem.ts';
import type { PostAccount } from '../../post.ts';
import { readFault } from '../../post-fault.ts';
import { ownChannels } from '../../limits.ts';
import { type AccountChange, type OwnChannel } from '../../schema.ts';
import { boxed, findAccount, pageOf, type StoredAccount, withZalo } from '../post-accounts.ts';

export type AccountsPage = {
	readonly accounts: readonly PostAccount[];
	readonly zaloIsSet: boolean;
	readonly isReachable: boolean;
	readonly mayChange: boolean;
};

/** The accounts as they are set up; tokens are told of, never shown. */
export function readAccounts(ctx: Context): Promise<AccountsPage> {
	return readOnly(ctx, async (tx) => {
		const rows = await tx.selectFrom('post_accounts').selectAll().execute();
		const granted = (await tx.selectFrom('zalo_tokens').select('fault').executeTakeFirst())?.fault === null;
		return {
			accounts: ownChannels.map((channel) =>
				asAccount(
					channel,
					rows.find((row) => row.channel === channel),
					granted
				)
			),
			zaloIsSet: zaloApp() !== null,
			isReachable: process.env['KHEO_ORIGIN']?.startsWith('https://') === true,
			mayChange: isAdmin(ctx)
		};
	});
}

/** The administrator says to which page, with which token, and whether at all. Another token takes the place of the one that was refused. */
export async function saveAccount(ctx: Context, { channel, version, name, pageId, token, isOn }: AccountChange, key = ''): Promise<void> {
	if (!isAdmin(ctx)) throw new Problem('actor.not-allowed');
	await inTransaction(ctx, 'post-account.saved', (tx) =>
		onceFor(tx, key, async () => {
			const before = await findAccount(tx, channel);
			if ((before?.version ?? 0) !== version) throw new Problem('post-account.moved');
			const isSame = token === '' && (before?.page_id ?? '') === pageId;
			const box = token === '' ? (before?.token_box ?? null) : boxed(ctx, token);
			if (isOn && channel === 'facebook' && (box === null || pageId === '')) throw new Problem('post-account.incomplete');
			if (isOn && channel === 'zalo' && zaloApp() === null) throw new Problem('post-account.incomplete');
			const kept = { name, page_id: channel === 'facebook' ? pageId : '', token_box: channel === 'facebook' ? box : null, is_on: isOn, version: version + 1 };
			const mended = isSame && channel === 'facebook' ? {} : { fault: null, tried_at: null, tried_fault: null, tried_name: null };
			const row = { ...kept, ...mended, entered_at: ctx.now, entered_by: actorName(ctx.actor) };
			const { numInsertedOrUpdatedRows } = await tx
				.insertInto('post_accounts')
				.values({ channel, ...row })
				.onConflict((conflict) => conflict.columns(['agency_id', 'channel']).doUpdateSet(row).where('post_accounts.version', '=', version))
				.executeTakeFirst();
			if (!numInsertedOrUpdatedRows) throw new Problem('post-account.moved');
			await audit(tx, { subject: { type: 'post-account', id: channel }, data: { name, pageId, isOn, token: token !== '' } });
		})
	);
}

/** Asks the other side who the token speaks for; posts nothing. */
export async function tryAccount(ctx: Context, { channel }: { readonly channel: OwnChannel }): Promise<void> {
	if (!isAdmin(ctx)) throw new Problem('actor.not-allowed');
	const account = await readOnly(ctx, (tx) => findAccount(tx, channel));
	if (!account) throw new Problem('post-account.incomplete');
	const answer = channel === 'facebook' ? await ofFacebook(ctx, account) : await withZalo(ctx, zaloName);
	const fault = 'fault' in answer ? answer.fault.slice(0, 300) : null;
	const refused = fault === null ? { fault: null } : fault.startsWith('token ') ? { fault } : {};
	await inTransaction(ctx, 'post-account.tried', async (tx) => {
		const tried = { tried_at: ctx.now, tried_fault: fault, tried_name: 'name' in answer ? answer.name.slice(0, 200) : null, ...refused };
		await tx.updateTable('post_accounts').set(tried).where('channel', '=', channel).execute();
		await audit(tx, { subject: { type: 'post-account', id: channel }, data: { fault } });
	});
}

async function ofFacebook(ctx: Context, account: StoredAccount) {
	const page = pageOf(ctx, account);
	return page === null || page.pageId === '' ? { fault: 'account-off' } : facebookName(page);
}

function asAccount(channel: OwnChannel, row: StoredAccount | undefined, granted: boolean): PostAccount {
	return {
		channel,
		version: row?.version ?? 0,
		name: row?.name ?? '',
		pageId: row?.page_id ?? '',
		isOn: row?.is_on ?? false,
		hasToken: channel === 'facebook' ? (row?.token_box ?? null) !== null : granted,
		fault: readFault(row?.fault ?? null),
		tried: row?.tried_at ? { at: row.tried_at, name: row.tried_name, fault: readFault(row.tried_fault) } : null
	};
}

function isAdmin({ actor }: Context): boolean {
	return actor.kind === 'user' && actor.role === 'admin';
}
