import { messagesIn } from '#lib/i18n/messages-in.ts';
import { Problem } from '#lib/server/problem.ts';
import { isTaken } from './accounts.ts';
import type { Identity } from './identity.ts';
import { type Asked, mailedOrigin, makeLink, mayBeMailed, sendLink, usingLink } from './mail-links.ts';
import { noteInAgencies } from './note-in-agencies.ts';
import type { SignedInUser } from './sign-in.ts';

/** The mailbox the account has shown to be its own; `canAsk`: a link may be mailed to this person. */
export type OwnMailbox = { readonly email: string | null; readonly canAsk: boolean };

const MINUTES = 24 * 60;

export async function mailboxOf(asked: Asked, { pool }: Identity, userId: string): Promise<OwnMailbox> {
	const { rows } = await pool.query<{ email: string }>('select email from "user" where id = $1 and "emailVerified"', [userId]);
	return { email: rows[0]?.email ?? null, canAsk: await mayBeMailed(asked, userId) };
}

export async function isEmailFree({ pool }: Identity, email: string): Promise<boolean> {
	return (await pool.query('select from "user" where email = $1', [email.toLowerCase()])).rowCount === 0;
}

/** A letter goes to the new mailbox; it counts once the link in it was followed. */
export async function askForMailbox(asked: Asked, identity: Identity, user: SignedInUser, email: string): Promise<void> {
	const origin = mailedOrigin();
	if (origin === null || !(await mayBeMailed(asked, user.id))) throw new Problem('mail-link.off');
	const token = await makeLink(identity.pool, 'mailbox', { userId: user.id, email }, MINUTES);
	if (token === null) throw new Problem('mail-link.too-many');
	const words = messagesIn(asked.locale).mendAccount.mails.mailbox;
	const address = new URL(`/account/mailbox/${token}`, origin).href;
	await sendLink({ name: user.name, address: email, subject: words.subject, text: words.text(user.name, user.username, address) });
}

/** Whoever follows the link has the mailbox. One that is another account's by now is refused. */
export async function confirmMailbox(asked: Asked, identity: Identity, token: string): Promise<void> {
	const user = await usingLink(identity.pool, 'mailbox', token, async ({ userId, email }) => {
		if (!(await isEmailFree(identity, email))) throw new Problem('mailbox.taken');
		const { rows } = await identity.pool
			.query<SignedInUser>('update "user" set email = $2, "emailVerified" = true where id = $1 and "disabledAt" is null returning id, username, name', [
				userId,
				email.toLowerCase()
			])
			.catch((error: unknown) => {
				throw isTaken(error) ? new Problem('mailbox.taken', { cause: error }) : error;
			});
		return rows[0] ?? null;
	});
	if (!user) throw new Problem('mail-link.over');
	await noteInAgencies(asked, user, 'account.mailbox-confirmed');
}

/** No mailbox any more: nothing of the account can be mended by mail. */
export async function forgetMailbox(asked: Asked, { pool }: Identity, user: SignedInUser): Promise<void> {
	await pool.query('update "user" set email = $2, "emailVerified" = false where id = $1', [user.id, `${user.username}@kheo.invalid`]);
	await pool.query('delete from mail_links where user_id = $1', [user.id]);
	await noteInAgencies(asked, user, 'account.mailbox-forgotten');
}
