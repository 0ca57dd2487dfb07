import { shortDate } from '@kheo/core';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { type Delivered, type Delivery, tryDelivery } from '#lib/server/delivery/try-delivery.ts';
import { smsSettings, type ZaloSettings, zaloSettings } from '#lib/server/messaging/messaging-settings.ts';
import { sendSms } from '#lib/server/messaging/send-sms.ts';
import { sendZns } from '#lib/server/messaging/send-zns.ts';
import type { ReminderLine } from '../../reminder.ts';
import { linesOf } from './read-preview.ts';
import { reminderTextJob } from './text-job.ts';
import { zaloAccess } from './zalo-access.ts';

/** One try to send one person's reminders by Zalo or SMS; what each says stands in the message that they also read on their first page. */
export function sendReminderText(ctx: Context, deliveryId: string): Promise<void> {
	return tryDelivery(ctx, deliveryId, reminderTextJob, (delivery) => send(ctx, delivery));
}

async function send(ctx: Context, delivery: Delivery): Promise<Delivered> {
	const text = await readText(ctx, delivery.aboutId);
	if (text === null) return { outcome: 'never', fault: null };
	const [zalo, sms] = [zaloSettings(), smsSettings()];
	if (delivery.channel === 'zalo') return zalo ? byZalo(ctx, delivery, text, zalo) : { outcome: 'not-now', fault: 'ZALO_APP_ID' };
	if (sms === null) return { outcome: 'not-now', fault: 'SMS_API_KEY' };
	const words = messagesIn(ctx.locale).reminders.text.sms(text.count, text.first, text.agency);
	return sendSms({ phone: delivery.address, text: withoutMarks(words), requestId: delivery.id }, sms);
}

type Text = { readonly name: string; readonly count: string; readonly first: string; readonly agency: string };

/** Once more with another access token where Zalo does not know this one. */
async function byZalo(ctx: Context, { id, address }: Delivery, text: Text, settings: ZaloSettings): Promise<Delivered> {
	const message = { phone: address, fields: fieldsOf(text), trackingId: id };
	let refused: string | null = null;
	for (let turn = 0; turn < 2; turn += 1) {
		const access = await zaloAccess(ctx, settings, refused);
		if ('fault' in access) return { outcome: 'not-now', fault: access.fault };
		const answer = await sendZns(message, access.token, settings);
		if (answer !== 'token-refused') return answer;
		refused = access.token;
	}
	return { outcome: 'not-now', fault: 'Zalo -124' };
}

/** What the approved template may name; Zalo limits a name to 30 characters and other words to 200. */
function fieldsOf({ name, count, first, agency }: Text): Record<string, string> {
	return { customer_name: name.slice(0, 30), count, content: first.slice(0, 200), agency: agency.slice(0, 200) };
}

function readText(ctx: Context, messageId: string): Promise<Text | null> {
	return readOnly(ctx, async (tx) => {
		const found = await tx.selectFrom('reminder_messages').where('id', '=', messageId).select('person_name as name').executeTakeFirst();
		const lines = (await linesOf(tx, [messageId])).get(messageId) ?? [];
		const [first] = lines;
		if (!found || !first) return null;
		return { name: found.name, count: String(lines.length), first: shortly(first), agency: (await getAgency(tx)).name };
	});
}

function shortly({ facts: { task, day } }: ReminderLine): string {
	return `${task.slice(0, 80)} (${shortDate(day)})`;
}

/** SMS of an ordinary length has no Vietnamese letters. */
function withoutMarks(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replaceAll('đ', 'd')
		.replaceAll('Đ', 'D')
		.replace(/[^\x20-\x7e\n]/gu, '');
}
