import { getAgency } from '#lib/features/agencies/server/service.ts';
import { findMailbox } from '#lib/features/reminders/server/service/hand-over-contacts.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { mailSettings } from '#lib/server/mail/mail-settings.ts';
import { sendMail } from '#lib/server/mail/send-mail.ts';

/** Writes to who entered the address, where their mailbox is known; the page says it in any case. */
export async function tellAsleep(ctx: Context, { id, url, madeBy }: { readonly id: string; readonly url: string; readonly madeBy: string }): Promise<void> {
	const settings = mailSettings();
	if (!settings) return;
	const { mail, agency } = await readOnly(ctx, async (tx) => ({ mail: await findMailbox(tx, madeBy), agency: (await getAgency(tx)).name }));
	if (mail === null) return;
	const words = messagesIn(ctx.locale).webhooks.asleepMail;
	const messageId = `<webhook.${id}.${ctx.now.getTime()}@${settings.from.split('@')[1] ?? 'localhost'}>`;
	const letter = { subject: words.subject(agency), text: words.text(url), messageId, date: ctx.now, attachments: [] };
	await sendMail({ from: { name: agency, address: settings.from }, to: { name: '', address: mail }, ...letter }, settings);
}
