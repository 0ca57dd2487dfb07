import { sayDay } from '@kheo/core';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { type Delivered, type Delivery, tryDelivery } from '#lib/server/delivery/try-delivery.ts';
import { mailSettings } from '#lib/server/mail/mail-settings.ts';
import { sendMail } from '#lib/server/mail/send-mail.ts';
import { digestMailJob } from './digest-job.ts';

/** One try to mail one digest, in the words it was made with. */
export function sendDigestMail(ctx: Context, deliveryId: string): Promise<void> {
	return tryDelivery(ctx, deliveryId, digestMailJob, (delivery) => mailDigest(ctx, delivery));
}

async function mailDigest(ctx: Context, { id, aboutId, address, madeAt }: Delivery): Promise<Delivered> {
	const settings = mailSettings();
	if (settings === null) return { outcome: 'not-now', fault: 'SMTP_URL' };
	const { digest, agency } = await readOnly(ctx, async (tx) => ({
		digest: await tx.selectFrom('digests').where('id', '=', aboutId).select(['person_name as name', 'day', 'text']).executeTakeFirst(),
		agency: (await getAgency(tx)).name
	}));
	if (!digest) return { outcome: 'never', fault: null };
	return sendMail(
		{
			from: { name: agency, address: settings.from },
			to: { name: digest.name, address },
			subject: messagesIn(ctx.locale).board.digest.subject(sayDay(digest.day, ctx.locale)),
			text: digest.text,
			messageId: `<${id}@${settings.from.split('@').at(-1)}>`,
			date: madeAt,
			attachments: []
		},
		settings
	);
}
