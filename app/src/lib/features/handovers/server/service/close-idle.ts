import { factsOfAccounts, type Identity, listMembers, switchOff } from '#lib/features/accounts/server/service.ts';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import { findMailbox } from '#lib/features/reminders/server/service/hand-over-contacts.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { defineRound } from '#lib/server/jobs/define-job.ts';
import { mailSettings } from '#lib/server/mail/mail-settings.ts';
import { sendMail } from '#lib/server/mail/send-mail.ts';
import { WARNED_DAYS } from '../../handover.ts';
import { rulesIn } from './read-members.ts';

export const closeIdleRound = defineRound({ name: 'accounts.close-idle', cron: '50 6 * * *', retries: 0 });

const day = 24 * 60 * 60_000;
type Idle = { readonly userId: string; readonly name: string; readonly idleDays: number; readonly mail: string | null };

/**
 * Switches off the accounts of this agency that nobody used for as long as it says, and writes a week before to those whose mailbox is known. The last
 * account of the Office that is on stays on, whatever its age: somebody must be able to open the others.
 */
export async function closeIdle(ctx: Context, identity: Identity, now = new Date()): Promise<string[]> {
	const { idle, limit, keeper, agency } = await readOnly(ctx, async (tx) => {
		const members = await listMembers(tx, ctx.today);
		const facts = await factsOfAccounts(
			identity,
			members.map(({ userId }) => userId)
		);
		const on = members.flatMap((member) => {
			const account = facts.get(member.userId);
			return account && !account.isOff ? [{ ...member, usedAt: account.usedAt }] : [];
		});
		const office = on.filter(({ role }) => role === 'office' || role === 'admin').toSorted((one, other) => other.usedAt.getTime() - one.usedAt.getTime());
		const found: Idle[] = [];
		for (const { userId, name, usedAt } of on)
			found.push({ userId, name, idleDays: Math.floor((now.getTime() - usedAt.getTime()) / day), mail: await findMailbox(tx, userId) });
		return { idle: found, limit: (await rulesIn(tx)).idleAccountDays, keeper: office[0]?.userId ?? null, agency: (await getAgency(tx)).name };
	});
	const closing = idle.filter(({ userId, idleDays }) => idleDays >= limit && userId !== keeper);
	for (const { userId, idleDays } of closing) {
		await inTransaction(ctx, 'account.closed-idle', (tx) => audit(tx, { subject: { type: 'account', id: userId }, data: { idleDays } }));
		await switchOff(identity, userId);
	}
	for (const one of idle) if (limit - one.idleDays === WARNED_DAYS && one.userId !== keeper) await warn(ctx, one, agency, now);
	return closing.map(({ userId }) => userId);
}

async function warn(ctx: Context, { userId, name, mail }: Idle, agency: string, now: Date): Promise<void> {
	const settings = mailSettings();
	if (!settings || mail === null) return;
	const words = messagesIn(ctx.locale).members.mail;
	const messageId = `<account.${userId}.${now.toISOString().slice(0, 10)}@${settings.from.split('@')[1] ?? 'localhost'}>`;
	const letter = { subject: words.subject(agency), text: words.text(name, agency, WARNED_DAYS), messageId, date: now, attachments: [] };
	await sendMail({ from: { name: agency, address: settings.from }, to: { name, address: mail }, ...letter }, settings);
}
