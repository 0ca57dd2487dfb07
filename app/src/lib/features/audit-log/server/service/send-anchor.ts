import { addDays, logAnchorLine, sayDay } from '@kheo/core';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { dayIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { log } from '#lib/server/log.ts';
import { mailSettings } from '#lib/server/mail/mail-settings.ts';
import { sendMail } from '#lib/server/mail/send-mail.ts';
import { anchorFolder, slugOf, writeOutside } from '../anchor-folder.ts';
import { anchorsOf, type DayAnchor } from './anchors.ts';

/** Nights that the server may have been off and are made up for. */
const daysBack = 7;

/**
 * Takes the anchors of the days that have ended out of the reach of whoever could rewrite the chain: into the folder, to the address, as far as these are
 * set. Each day leaves one entry when that is done, and is not done again.
 */
export async function sendAnchors(ctx: Context, now = new Date()): Promise<void> {
	const today = dayIn(now);
	const waiting = await readOnly(ctx, async (tx) => {
		const anchors = await anchorsOf(tx, addDays(today, -daysBack), addDays(today, -1));
		const done = await tx
			.selectFrom('audit_entries')
			.select('subject_id as day')
			.where('action', '=', 'audit.anchored')
			.where('subject_type', '=', 'audit')
			.execute();
		const known = new Set(done.map(({ day }) => day));
		return anchors.filter(({ day }) => !known.has(day));
	});
	for (const anchor of waiting) await sendOne(ctx, anchor);
}

async function sendOne(ctx: Context, anchor: DayAnchor): Promise<void> {
	const { day, position, hash } = anchor;
	const [folder, address, slug] = [anchorFolder(), process.env['KHEO_ANCHOR_MAIL'] || null, await slugOf(ctx)];
	if (folder !== null) await writeOutside(folder, slug, day, anchor);
	if (address !== null && !(await mailed(ctx, address, slug, anchor))) return;
	await inTransaction(ctx, 'audit.anchored', (tx) =>
		audit(tx, { subject: { type: 'audit', id: day }, data: { position, sha256: hash, folder: folder !== null, mail: address !== null } })
	);
}

async function mailed(ctx: Context, address: string, slug: string, anchor: DayAnchor): Promise<boolean> {
	const settings = mailSettings();
	if (settings === null) {
		log.warn('anchor.not-mailed', { fault: 'SMTP_URL' });
		return false;
	}
	const agency = await readOnly(ctx, async (tx) => (await getAgency(tx)).name);
	const words = messagesIn(ctx.locale).auditLog.anchors.mail;
	const day = sayDay(anchor.day, ctx.locale, { year: true });
	const { outcome, fault } = await sendMail(
		{
			from: { name: agency, address: settings.from },
			to: { name: '', address },
			subject: words.subject(day),
			text: words.text(agency, day, logAnchorLine(slug, anchor.day, anchor)),
			messageId: `<anchor-${slug}-${anchor.day}@${settings.from.split('@').at(-1)}>`,
			date: ctx.now,
			attachments: []
		},
		settings
	);
	if (outcome !== 'taken') log.warn('anchor.not-mailed', { outcome, fault });
	return outcome === 'taken';
}
