import { dayIn } from '#lib/server/clock.ts';
import { shortDate } from '@kheo/core';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction, leaveAsItWas, readOnly } from '#lib/server/database/transaction.ts';
import { mailSettings } from '#lib/server/mail/mail-settings.ts';
import { sendMail, type Tried } from '#lib/server/mail/send-mail.ts';
import { asInvitation, findById, type StoredInvitation } from '../queries.ts';
import { invitationAddress } from './invitation-address.ts';

type Letter = { readonly invitationId: string; readonly issue: number; readonly origin: string };

/** One try to mail one invitation; what went wrong stands beside it, and a passing fault is tried again. A newer issue makes this letter void. */
export async function sendInvitationMail(ctx: Context, letter: Letter): Promise<void> {
	const settings = mailSettings();
	const { found, agency } = await readOnly(ctx, async (tx) => ({ found: await findById(tx, letter.invitationId), agency: await getAgency(tx) }));
	if (!settings || !found || !isWanted(found, letter, ctx.now)) return;
	const words = messagesIn(ctx.locale).invitations.mail;
	const link = await invitationAddress(ctx, letter.origin, found);
	const tried = await sendMail(
		{
			from: { name: agency.name, address: settings.from },
			to: { name: found.name, address: found.email ?? '' },
			subject: words.subject(agency.name),
			text: words.text(found.name, agency.name, link, shortDate(dayIn(found.expiresAt))),
			messageId: `<invitation.${found.id}.${letter.issue}@${settings.from.split('@').at(-1)}>`,
			date: ctx.now,
			attachments: []
		},
		settings
	);
	await note(ctx, letter, tried);
	if (tried.outcome === 'not-now') throw new Error(tried.fault ?? 'the mail server took nothing');
}

function isWanted(found: StoredInvitation, { issue }: Letter, now: Date): boolean {
	return found.issue === issue && found.byMail && found.mailedAt === null && asInvitation(found, now).state === 'open';
}

function note(ctx: Context, { invitationId, issue }: Letter, { outcome, fault }: Tried): Promise<void> {
	return inTransaction(ctx, outcome === 'taken' ? 'invitation.mailed' : 'invitation.not-mailed', async (tx) => {
		const mailed = outcome === 'taken' ? { mailed_at: ctx.now, mail_fault: null } : { mail_fault: fault ?? outcome };
		const { numUpdatedRows } = await tx.updateTable('invitations').set(mailed).where('id', '=', invitationId).where('issue', '=', issue).executeTakeFirst();
		if (numUpdatedRows === 0n) return leaveAsItWas(tx);
		await audit(tx, { subject: { type: 'invitation', id: invitationId }, data: { outcome, fault } });
	});
}
