import { factsOfAccounts, type Identity, listMembers, listOwnAgencies, switchOff } from '#lib/features/accounts/server/service.ts';
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
import { postsHeldAlone } from '../../keepers.ts';
import { withState } from '../with-state.ts';
import { rulesIn } from './read-members.ts';

export const closeIdleRound = defineRound({ name: 'accounts.close-idle', cron: '50 6 * * *', retries: 0 });

const day = 24 * 60 * 60_000;
type Idle = { readonly userId: string; readonly name: string; readonly idleDays: number; readonly mail: string | null };

/**
 * Switches off the accounts of this agency that nobody used for as long as it says, and writes a week before to those whose mailbox is known. The last
 * accounts of the Office and of a leader that are on stay on, whatever their age, in every agency that has the person: somebody must be able to open the others, and to sign.
 */
export async function closeIdle(ctx: Context, identity: Identity, now = new Date()): Promise<string[]> {
	const { idle, limit, agency } = await readOnly(ctx, async (tx) => {
		const members = await listMembers(tx, ctx.today);
		const facts = await factsOfAccounts(
			identity,
			members.map(({ userId }) => userId)
		);
		const on = members.flatMap((member) => {
			const account = facts.get(member.userId);
			return account && !account.isOff ? [{ ...member, usedAt: account.usedAt }] : [];
		});
		const found: Idle[] = [];
		const longestIdle = on.toSorted((one, other) => one.usedAt.getTime() - other.usedAt.getTime());
		for (const { userId, name, usedAt } of longestIdle)
			found.push({ userId, name, idleDays: Math.floor((now.getTime() - usedAt.getTime()) / day), mail: await findMailbox(tx, userId) });
		return { idle: found, limit: (await rulesIn(tx)).idleAccountDays, agency: (await getAgency(tx)).name };
	});
	const closed: string[] = [];
	for (const { userId, idleDays } of idle.filter((one) => one.idleDays >= limit)) {
		if (await isNeededSomewhere(ctx, identity, userId)) continue;
		await inTransaction(ctx, 'account.closed-idle', (tx) => audit(tx, { subject: { type: 'account', id: userId }, data: { idleDays } }));
		await switchOff(identity, userId);
		closed.push(userId);
	}
	for (const one of idle) if (limit - one.idleDays === WARNED_DAYS) await warn(ctx, one, agency, now);
	return closed;
}

/** An account opens all agencies of its person: off here, it is off in the others too. */
async function isNeededSomewhere(ctx: Context, identity: Identity, userId: string): Promise<boolean> {
	for (const { id } of await listOwnAgencies(ctx, userId)) {
		const members = await readOnly({ ...ctx, agencyId: id }, (tx) => listMembers(tx, ctx.today));
		if (postsHeldAlone(await withState(identity, members), userId).length > 0) return true;
	}
	return false;
}

async function warn(ctx: Context, { userId, name, mail }: Idle, agency: string, now: Date): Promise<void> {
	const settings = mailSettings();
	if (!settings || mail === null) return;
	const words = messagesIn(ctx.locale).members.mail;
	const messageId = `<account.${userId}.${now.toISOString().slice(0, 10)}@${settings.from.split('@')[1] ?? 'localhost'}>`;
	const letter = { subject: words.subject(agency), text: words.text(name, agency, WARNED_DAYS), messageId, date: now, attachments: [] };
	await sendMail({ from: { name: agency, address: settings.from }, to: { name, address: mail }, ...letter }, settings);
}
