import { addDays, sayDay } from '@kheo/core';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction, leaveAsItWas, readOnly } from '#lib/server/database/transaction.ts';
import { defineRound } from '#lib/server/jobs/define-job.ts';
import { mailSettings } from '#lib/server/mail/mail-settings.ts';
import { sendMail } from '#lib/server/mail/send-mail.ts';
import { reveal } from '#lib/server/personal/reveal.ts';
import type { BookingPerson, PublicEvent } from '../../booking.ts';
import { comingIn } from './read-events.ts';

export const remindBookedRound = defineRound({ name: 'bookings.remind', cron: '15 8-17 * * *', retries: 1 });

const AT_ONCE = 200;

/**
 * The day before, once, to those who gave a mail address. That it goes is committed before the mail server is spoken to, so that nobody is written to twice;
 * where the server did not take it, it is tried again with the next round of that day.
 */
export async function remindBooked(ctx: Context): Promise<number> {
	const settings = mailSettings();
	if (!settings) return 0;
	const tomorrow = addDays(ctx.today, 1);
	const coming = (await readOnly(ctx, (tx) => comingIn(tx, ctx))).filter(({ on }) => on === tomorrow);
	let sent = 0;
	for (const event of coming) {
		const waiting = await readOnly(ctx, (tx) => unreminded(tx, event.id));
		for (const id of waiting) sent += (await remindOne(ctx, id, event, settings)) ? 1 : 0;
	}
	return sent;
}

async function unreminded(tx: Parameters<Parameters<typeof readOnly>[1]>[0], eventId: string): Promise<string[]> {
	const waiting = tx.selectFrom('bookings').select('id').where('event_id', '=', eventId).where('has_mail', '=', true).where('reminded_at', 'is', null);
	return (await waiting.where('cancelled_at', 'is', null).where('forgotten_at', 'is', null).limit(AT_ONCE).execute()).map(({ id }) => id);
}

async function remindOne(ctx: Context, id: string, event: PublicEvent, settings: NonNullable<ReturnType<typeof mailSettings>>): Promise<boolean> {
	const found = await inTransaction(ctx, 'booking.reminded', async (tx) => {
		const row = await tx.selectFrom('bookings').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
		if (!row?.person || row.cancelled_at !== null || row.reminded_at !== null) {
			leaveAsItWas(tx);
			return null;
		}
		await tx.updateTable('bookings').set({ reminded_at: ctx.now }).where('id', '=', id).execute();
		await audit(tx, { subject: { type: 'event', id: event.id }, data: { booking: id } });
		return { code: row.code, person: (await reveal(tx, row.person)) as BookingPerson, agency: (await getAgency(tx)).name };
	});
	if (!found) return false;
	const words = messagesIn('vi').bookings.mail;
	const when = [sayDay(event.on, 'vi', { year: true }), event.starts].filter(Boolean).join(', ');
	const { outcome } = await sendMail(
		{
			from: { name: found.agency, address: settings.from },
			to: { name: found.person.name, address: found.person.mail },
			subject: words.subject(event.title),
			text: words.text(found.person.name, event.title, when, event.place, found.code, found.agency),
			messageId: `<booking.${id}@${settings.from.split('@')[1] ?? 'localhost'}>`,
			date: ctx.now,
			attachments: []
		},
		settings
	);
	if (outcome === 'not-now') await tryAgain(ctx, id, event.id);
	return outcome === 'taken';
}

function tryAgain(ctx: Context, id: string, eventId: string): Promise<void> {
	return inTransaction(ctx, 'booking.reminder-put-off', async (tx) => {
		await tx.updateTable('bookings').set({ reminded_at: null }).where('id', '=', id).execute();
		await audit(tx, { subject: { type: 'event', id: eventId }, data: { booking: id } });
	});
}
