import type { Selectable } from 'kysely';
import { zaloAccess } from '#lib/features/reminders/server/service/zalo-access.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { PostAccountsTable } from '#lib/server/database/tables/posts.ts';
import { facebookUrl, zaloApp, type ZaloApp } from '#lib/server/messaging/messaging-settings.ts';
import type { Page } from '#lib/server/messaging/publish-facebook.ts';
import { lock, unlock } from '#lib/server/personal/cipher.ts';
import { masterKey } from '#lib/server/personal/master-key.ts';
import type { OwnChannel } from '../schema.ts';

export type StoredAccount = Selectable<PostAccountsTable>;

export function findAccount(tx: ReadTx, channel: OwnChannel): Promise<StoredAccount | undefined> {
	return tx.selectFrom('post_accounts').selectAll().where('channel', '=', channel).executeTakeFirst();
}

/** The page with its token, or null where none can be opened. */
export function pageOf({ agencyId }: Context, { page_id: pageId, token_box: box }: StoredAccount): Page | null {
	const token = box === null ? null : unlock(masterKey(), box, place(agencyId));
	return token === null ? null : { url: facebookUrl(), pageId, token: token.toString() };
}

export function boxed({ agencyId }: Context, token: string): string {
	return lock(masterKey(), token, place(agencyId));
}

export type ZaloTalk<T> = (access: string, app: ZaloApp) => Promise<T | 'token-refused'>;

/** Speaks for the Official Account; once more with another access token where Zalo does not know this one. */
export async function withZalo<T>(ctx: Context, talk: ZaloTalk<T>): Promise<T | { readonly fault: string }> {
	const app = zaloApp();
	if (app === null) return { fault: 'account-off' };
	let refused: string | null = null;
	for (let turn = 0; turn < 2; turn += 1) {
		const access = await zaloAccess(ctx, app, refused);
		if ('fault' in access) return { fault: `token ${access.fault}` };
		const answer = await talk(access.token, app);
		if (answer !== 'token-refused') return answer;
		refused = access.token;
	}
	return { fault: 'token Zalo' };
}

const place = (agencyId: string) => `post-account facebook ${agencyId}`;
