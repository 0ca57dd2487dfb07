import { messagesIn } from '#lib/i18n/messages-in.ts';
import { Problem } from '#lib/server/problem.ts';
import { setPassword } from './change-password.ts';
import type { Identity } from './identity.ts';
import { type Asked, type Linked, mailedOrigin, makeLink, mayBeMailed, seeLink, sendLink, usingLink } from './mail-links.ts';
import { noteInAgencies } from './note-in-agencies.ts';
import { forgetFailures } from './sign-in-failures.ts';
import type { SignedInUser } from './sign-in.ts';

const MINUTES = 15;

/**
 * Somebody forgot their password: a link goes to the mailbox, if it is one that an account has shown to be its own. Whoever asks is told the same either way, so this
 * is not waited for.
 */
export async function askForPassword(asked: Asked, identity: Identity, email: string): Promise<void> {
	const origin = mailedOrigin();
	const { rows } = await identity.pool.query<SignedInUser>(
		'select id, username, name from "user" where email = $1 and "emailVerified" and "disabledAt" is null',
		[email.toLowerCase()]
	);
	const [user] = rows;
	if (!user || origin === null || !(await mayBeMailed(asked, user.id))) return;
	const token = await makeLink(identity.pool, 'password', { userId: user.id, email }, MINUTES);
	if (token === null) return;
	const words = messagesIn(asked.locale).mendAccount.mails.password;
	const address = new URL(`/sign-in/password/${token}`, origin).href;
	await noteInAgencies(asked, user, 'account.password-asked');
	await sendLink({ name: user.name, address: email, subject: words.subject, text: words.text(user.name, user.username, address, MINUTES) });
}

/** Whose password a link changes, while it holds and mail links are wanted. */
export async function whoseLink(asked: Asked, identity: Identity, token: string): Promise<SignedInUser> {
	const linked = await seeLink(identity.pool, 'password', token);
	if (!linked) throw new Problem('mail-link.over');
	return ownerOf(asked, identity, linked);
}

/** The new password counts, every session ends, and a lock is lifted. A second factor stays and is asked for at the door. */
export async function resetByMail(asked: Asked, identity: Identity, token: string, chosen: { newPassword: string; newPasswordAgain: string }): Promise<void> {
	if (chosen.newPassword !== chosen.newPasswordAgain) throw new Problem('password.differ');
	const { pool } = identity;
	const user = await usingLink(pool, 'password', token, async (linked) => {
		const person = await ownerOf(asked, identity, linked);
		await setPassword(identity, person, chosen.newPassword);
		return person;
	});
	if (!user) throw new Problem('mail-link.over');
	await pool.query('delete from session where "userId" = $1', [user.id]);
	await pool.query(`update mail_links set used_at = now() where user_id = $1 and purpose = 'password' and used_at is null`, [user.id]);
	await forgetFailures(pool, user.username);
	await noteInAgencies(asked, user, 'account.password-by-mail');
}

async function ownerOf(asked: Asked, { pool }: Identity, { userId }: Linked): Promise<SignedInUser> {
	const { rows } = await pool.query<SignedInUser>('select id, username, name from "user" where id = $1 and "disabledAt" is null', [userId]);
	if (!rows[0] || !(await mayBeMailed(asked, userId))) throw new Problem('mail-link.over');
	return rows[0];
}
