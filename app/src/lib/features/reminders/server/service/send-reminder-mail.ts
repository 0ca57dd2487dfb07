import { secondsLeft, sendingState, waitAfter } from '@kheo/core';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { inTransaction, leaveAsItWas, readOnly } from '#lib/server/database/transaction.ts';
import { enqueue } from '#lib/server/jobs/enqueue.ts';
import { mailSettings, type MailSettings } from '#lib/server/mail/mail-settings.ts';
import { type Mail, sendMail, type Tried } from '#lib/server/mail/send-mail.ts';
import { openedContacts } from '#lib/server/personal/sealed-contacts.ts';
import { Problem } from '#lib/server/problem.ts';
import { lineWords } from '../../line-words.ts';
import { withTimeLeft } from '../../time-left.ts';
import { reminderMailJob } from './mail-job.ts';
import { linesOf } from './read-preview.ts';

/**
 * One try to mail one person's reminders. That it begins is committed before the mail server is spoken to, so that a letter of which nobody knows
 * whether it went is not sent again by itself; the person has it on the first page anyhow.
 */
export async function sendReminderMail(ctx: Context, messageId: string): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	if (!(await beginTry(ctx, messageId))) return;
	const settings = mailSettings();
	if (!settings) return endTry(ctx, messageId, { outcome: 'not-now', fault: 'SMTP_URL' });
	const mail = await readMail(ctx, messageId, settings);
	await endTry(ctx, messageId, mail ? await sendMail(mail, settings) : { outcome: 'never', fault: null });
}

function beginTry(ctx: Context, id: string): Promise<boolean> {
	return inTransaction(ctx, 'reminder.try-begun', async (tx) => {
		const found = await findMessage(tx, id).forUpdate().executeTakeFirst();
		const state = found && sendingState({ ...found, cancelledAt: null, mistakenAt: null }, ctx.now);
		const wait = secondsLeft(found?.nextTryAt ?? null, ctx.now);
		if (!found || (found.email ?? found.sealedEmail) === null || wait > 0 || (state !== 'queued' && state !== 'waiting')) {
			if (found && state === 'waiting' && wait > 0) await enqueue(tx, reminderMailJob, { messageId: id }, wait);
			leaveAsItWas(tx);
			return false;
		}
		await tx
			.updateTable('reminder_messages')
			.set({ trying_since: ctx.now, tries: found.tries + 1, next_try_at: null })
			.where('id', '=', id)
			.execute();
		await audit(tx, { subject: { type: 'reminder', id }, data: { try: found.tries + 1 } });
		return true;
	});
}

function endTry(ctx: Context, id: string, { outcome, fault }: Tried): Promise<void> {
	return inTransaction(ctx, outcome === 'taken' ? 'reminder.mailed' : 'reminder.try-failed', async (tx) => {
		const found = await findMessage(tx, id).forUpdate().executeTakeFirst();
		if (!found?.tryingSince) return leaveAsItWas(tx);
		const wait = outcome === 'not-now' ? waitAfter(found.tries) : null;
		if (wait !== null) await enqueue(tx, reminderMailJob, { messageId: id }, wait);
		const end =
			outcome === 'taken'
				? { sent_at: ctx.now }
				: outcome === 'unsure'
					? { unsure_at: ctx.now }
					: wait === null
						? { failed_at: ctx.now }
						: { next_try_at: new Date(ctx.now.getTime() + wait * 1000) };
		await tx
			.updateTable('reminder_messages')
			.set({ trying_since: null, last_fault: fault, ...end })
			.where('id', '=', id)
			.execute();
		await audit(tx, { subject: { type: 'reminder', id }, data: { outcome, fault, wait } });
	});
}

/** Null where the mailbox was erased since. */
function readMail(ctx: Context, id: string, { from }: MailSettings): Promise<Mail | null> {
	return readOnly(ctx, async (tx) => {
		const found = await findMessage(tx, id).executeTakeFirst();
		const [email = null] = found ? await openedContacts(tx, [{ open: found.email, sealed: found.sealedEmail }]) : [];
		if (!found || email === null) return null;
		const [agency, words] = [(await getAgency(tx)).name, messagesIn(ctx.locale).reminders];
		const lines = withTimeLeft((await linesOf(tx, [id])).get(id) ?? [], ctx.today, await agencyCalendar(tx));
		return {
			from: { name: agency, address: from },
			to: { name: found.name, address: email },
			subject: words.mail.subject(lines.length),
			text: words.mail.body(found.name, lines.map((line) => lineWords(line, words, ctx.locale)).join('\n'), agency, process.env['KHEO_ORIGIN'] ?? ''),
			messageId: `<${id}@${from.split('@').at(-1)}>`,
			date: found.madeAt,
			attachments: []
		};
	});
}

function findMessage(tx: ReadTx, id: string) {
	return tx
		.selectFrom('reminder_messages')
		.where('id', '=', id)
		.select([
			'email',
			'sealed_email as sealedEmail',
			'person_name as name',
			'made_at as madeAt',
			'tries',
			'trying_since as tryingSince',
			'next_try_at as nextTryAt'
		])
		.select(['sent_at as sentAt', 'failed_at as failedAt', 'unsure_at as unsureAt']);
}
