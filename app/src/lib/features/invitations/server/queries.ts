import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { vietnameseOrder } from '#lib/server/database/vietnamese-order.ts';
import { type KeptContact, openedContacts } from '#lib/server/personal/sealed-contacts.ts';
import { type Invitation, INVITATION_HOURS, type Invited, stateOf } from '../invitation.ts';

type Made = { readonly now: Date; readonly by: string; readonly byId: string };
type Link = { readonly id: string; readonly hash: string; readonly byMail: boolean; readonly awaitsSecond: boolean; readonly mailbox: KeptContact | null };

export function expiryFrom(now: Date): Date {
	return new Date(now.getTime() + INVITATION_HOURS * 60 * 60_000);
}

export async function insertInvitation(
	tx: Tx,
	{ name, unitId, role }: Invited,
	{ id, hash, byMail, awaitsSecond, mailbox }: Link,
	{ now, by, byId }: Made
): Promise<void> {
	const who = { id, name, unit_id: unitId, role, sealed_email: mailbox?.sealed ?? null, email_mark: mailbox?.mark ?? null };
	await tx
		.insertInto('invitations')
		.values({
			...who,
			token_sha256: hash,
			by_mail: byMail,
			awaits_second: awaitsSecond,
			made_at: now,
			made_by: by,
			made_by_id: byId,
			expires_at: expiryFrom(now)
		})
		.execute();
}

/** Open ones, and those that ended in the last weeks; the newest first. */
export async function listInvitations(tx: ReadTx, now: Date): Promise<Invitation[]> {
	const rows = await withUnit(tx).orderBy('made_at', 'desc').orderBy(vietnameseOrder('invitations.name')).limit(500).execute();
	return (await opened(tx, rows)).map((row) => asInvitation(row, now));
}

export async function findByHash(tx: ReadTx, hash: string) {
	return (await opened(tx, await withUnit(tx).where('token_sha256', '=', hash).execute()))[0];
}

export async function findById(tx: ReadTx, id: string) {
	return (await opened(tx, await withUnit(tx).where('invitations.id', '=', id).execute()))[0];
}

/** Mailboxes that hold an invitation nobody has answered; an expired one is renewed rather than made twice. */
export async function openMailboxes(tx: ReadTx): Promise<Set<string>> {
	const open = tx.selectFrom('invitations').where('accepted_at', 'is', null).where('withdrawn_at', 'is', null);
	const rows = await open.select(['email', 'sealed_email as sealedEmail']).execute();
	return new Set((await opened(tx, rows)).flatMap(({ email }) => email?.toLowerCase() ?? []));
}

export type StoredInvitation = NonNullable<Awaited<ReturnType<typeof findById>>>;

export function asInvitation(row: StoredInvitation, now: Date): Invitation {
	const { id, name, unitId, unit, role, email, expiresAt, byMail, mailedAt, mailFault, awaitsSecond } = row;
	return { id, name, unitId, unit, role, email, expiresAt, byMail, mailedAt, mailFault, awaitsSecond, state: stateOf(row, now) };
}

type Stored = { readonly email: string | null; readonly sealedEmail: string | null };

async function opened<Row extends Stored>(tx: ReadTx, rows: readonly Row[]): Promise<Row[]> {
	const emails = await openedContacts(
		tx,
		rows.map(({ email, sealedEmail }) => ({ open: email, sealed: sealedEmail }))
	);
	return rows.map((row, at) => ({ ...row, email: emails[at] ?? null }));
}

function withUnit(tx: ReadTx) {
	return tx
		.selectFrom('invitations')
		.leftJoin('units', 'units.id', 'invitations.unit_id')
		.select([
			'invitations.id',
			'invitations.name',
			'unit_id as unitId',
			'units.name as unit',
			'role',
			'email',
			'sealed_email as sealedEmail',
			'issue',
			'made_by_id as madeById'
		])
		.select(['expires_at as expiresAt', 'by_mail as byMail', 'mailed_at as mailedAt', 'mail_fault as mailFault'])
		.select(['accepted_at as acceptedAt', 'withdrawn_at as withdrawnAt', 'awaits_second as awaitsSecond']);
}
