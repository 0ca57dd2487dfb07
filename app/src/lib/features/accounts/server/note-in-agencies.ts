import { instant } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { listOwnAgencies } from './own-agencies.ts';
import type { SignedInUser } from './sign-in.ts';

type Asked = Pick<Context, 'db' | 'today' | 'locale' | 'requestId'>;
export type AccountDeed =
	| 'account.signed-in'
	| 'account.sso-linked'
	| 'account.passkey-added'
	| 'account.passkey-removed'
	| 'account.password-asked'
	| 'account.password-by-mail'
	| 'account.mailbox-confirmed'
	| 'account.mailbox-forgotten'
	| 'account.password-changed'
	| 'account.session-ended'
	| 'account.sessions-ended'
	| 'account.factor-on'
	| 'account.factor-off';

/** What a person did to their own account stands in the log of every agency of theirs: the account opens them all. */
export async function noteInAgencies(asked: Asked, user: SignedInUser, deed: AccountDeed, data: { readonly [field: string]: unknown } = {}): Promise<void> {
	const { db, today, locale, requestId } = asked;
	for (const { id } of await listOwnAgencies(asked, user.id)) {
		const actor = { kind: 'user', userId: user.id, role: 'unit', unitId: null, name: user.name } as const;
		const ctx = { db, today, locale, requestId, now: instant(), agencyId: id, actor };
		await inTransaction(ctx, deed, (tx) => audit(tx, { subject: { type: 'account', id: user.id }, data }));
	}
}

/** Five wrong passwords have locked a name. Who typed them nobody knows, so it stands there as the system's. */
export async function noteLockOut(asked: Asked, userId: string): Promise<void> {
	const { db, today, locale, requestId } = asked;
	for (const { id } of await listOwnAgencies(asked, userId)) {
		const ctx: Context = { db, today, locale, requestId, now: instant(), agencyId: id, actor: { kind: 'system' } };
		await inTransaction(ctx, 'account.locked-out', (tx) => audit(tx, { subject: { type: 'account', id: userId } }));
	}
}
