import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import { log } from '#lib/server/log.ts';
import { mailSettings } from '#lib/server/mail/mail-settings.ts';
import { sendMail } from '#lib/server/mail/send-mail.ts';
import { systemContext } from '#lib/server/system-context.ts';
import { listOwnAgencies } from './own-agencies.ts';

export type Asked = Pick<Context, 'db' | 'today' | 'locale' | 'requestId'>;
export type Purpose = 'password' | 'mailbox';
/** Whom a link was made for, and at which mailbox. */
export type Linked = { readonly userId: string; readonly email: string };

/** One account is sent no more of one kind within an hour. */
const PER_HOUR = 3;

/** Links that were sent by mail: the hash alone, good once. */
export async function makeMailLinksTable(pool: pg.Pool): Promise<void> {
	await pool.query(`create table if not exists mail_links (token_sha256 text primary key, purpose text not null, user_id text not null, email text not null,
		made_at timestamptz not null default clock_timestamp(), expires_at timestamptz not null, used_at timestamptz)`);
	await pool.query('create index if not exists mail_links_of on mail_links (user_id, made_at)');
}

/** A new link for so many minutes; null when this account was sent enough of them lately. The token is told and not kept. */
export async function makeLink(pool: pg.Pool, purpose: Purpose, { userId, email }: Linked, minutes: number): Promise<string | null> {
	const token = randomBytes(32).toString('base64url');
	await pool.query(`delete from mail_links where expires_at < now() - interval '1 day'`);
	const { rowCount } = await pool.query(
		`insert into mail_links (token_sha256, purpose, user_id, email, expires_at) select $1, $2, $3, $4, now() + make_interval(mins => $5)
		where (select count(*) from mail_links where purpose = $2 and user_id = $3 and made_at > now() - interval '1 hour') < $6`,
		[sha256Of(token), purpose, userId, email, minutes, PER_HOUR]
	);
	return rowCount === 1 ? token : null;
}

const holding = `token_sha256 = $1 and purpose = $2 and used_at is null and expires_at > now()`;

/** Whose link this is, while it holds. */
export async function seeLink(pool: pg.Pool, purpose: Purpose, token: string): Promise<Linked | null> {
	const { rows } = await pool.query<Linked>(`select user_id as "userId", email from mail_links where ${holding}`, [sha256Of(token), purpose]);
	return rows[0] ?? null;
}

/** Does what the link is for, once: of two at a time one gets null. What fails leaves the link as it was. */
export async function usingLink<T>(pool: pg.Pool, purpose: Purpose, token: string, use: (linked: Linked) => Promise<T>): Promise<T | null> {
	const { rows } = await pool.query<Linked>(`update mail_links set used_at = now() where ${holding} returning user_id as "userId", email`, [
		sha256Of(token),
		purpose
	]);
	const [linked] = rows;
	if (!linked) return null;
	try {
		return await use(linked);
	} catch (error) {
		await pool.query('update mail_links set used_at = null where token_sha256 = $1', [sha256Of(token)]);
		throw error;
	}
}

/**
 * Under which address letters to those who are not signed in lead here; null where none is set. What a request says of its host is not believed: whoever asks for
 * somebody else's password could name a host of their own.
 */
export function mailedOrigin(): string | null {
	const set = process.env['KHEO_ORIGIN'];
	return set && mailSettings() !== null ? new URL(set).origin : null;
}

/** Whether links may be mailed to this person: there is a mail server and an address of ours, and no agency of theirs has switched them off. */
export async function mayBeMailed(asked: Asked, userId: string): Promise<boolean> {
	if (mailedOrigin() === null) return false;
	const agencies = await listOwnAgencies(asked, userId);
	for (const { id } of agencies) {
		const { on } = await readOnly(systemContext(asked.db, id), (tx) => tx.selectFrom('agencies').select('mail_links as on').executeTakeFirstOrThrow());
		if (!on) return false;
	}
	return agencies.length > 0;
}

export type Letter = { readonly name: string; readonly address: string; readonly subject: string; readonly text: string };

/** In the name of the product: an account is of no single agency. A letter that does not go is noted for who runs the server. */
export async function sendLink({ name, address, subject, text }: Letter): Promise<void> {
	const settings = mailSettings();
	if (!settings) return;
	const messageId = `<${randomBytes(12).toString('hex')}@${settings.from.split('@').at(-1)}>`;
	const mail = { from: { name: 'Khéo', address: settings.from }, to: { name, address }, subject, text, messageId, date: new Date(), attachments: [] };
	const { outcome, fault } = await sendMail(mail, settings);
	if (outcome !== 'taken') log.warn('account.mail-not-sent', { outcome, fault });
}
