import { digestDay, mayWrite, type PlainDate } from '@kheo/core';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import { readBoard } from '#lib/features/board/server/service/read-board.ts';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import { officeHours } from '#lib/features/reminders/server/service/office-hours.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { momentIn } from '#lib/server/clock.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { inTransaction, leaveAsItWas, readOnly } from '#lib/server/database/transaction.ts';
import { putOnWay } from '#lib/server/delivery/deliveries.ts';
import { mailSettings } from '#lib/server/mail/mail-settings.ts';
import { Problem } from '#lib/server/problem.ts';
import { digestText } from '../../digest-text.ts';
import { choiceOf, hasDigest, type Leader, listChoices, listLeaders } from '../queries.ts';
import { digestMailJob } from './digest-job.ts';

/** The board to every leader who is to have it by now and has a mailbox, within the hours in which people are written to. Returns how many were made. */
export async function sendDigests(ctx: Context): Promise<number> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	if (mailSettings() === null) return 0;
	const due = await readOnly(ctx, (tx) => leadersDue(tx, ctx));
	let made = 0;
	for (const { leader, day } of due) if (await sendDigest(ctx, leader, day)) made += 1;
	return made;
}

type Reader = Leader & { readonly email: string };

async function leadersDue(tx: ReadTx, ctx: Context): Promise<{ leader: Reader; day: PlainDate }[]> {
	if (!mayWrite(momentIn(ctx.now), await officeHours(tx), await agencyCalendar(tx))) return [];
	const choices = await listChoices(tx);
	const due: { leader: Reader; day: PlainDate }[] = [];
	for (const leader of await listLeaders(tx, ctx.today)) {
		const choice = choiceOf(choices, leader.userId, ctx.today);
		const day = digestDay(choice, ctx.today, choice.askedOn);
		if (leader.email !== null && day !== null && !(await hasDigest(tx, leader.userId, day))) due.push({ leader: { ...leader, email: leader.email }, day });
	}
	return due;
}

/** As that leader would see the board now. Two runs at once make one: the day is taken once. */
async function sendDigest(ctx: Context, { userId, name, email }: Reader, day: PlainDate): Promise<boolean> {
	const board = await readBoard({ ...ctx, actor: { kind: 'user', userId, role: 'leader', unitId: null, name } });
	return inTransaction(ctx, 'digest.made', async (tx) => {
		const { name: agency } = await getAgency(tx);
		const asOf = ctx.now.toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' });
		const letter = { name, agency, asOf, address: process.env['KHEO_ORIGIN'] ?? '', locale: ctx.locale };
		const digest = { id: newId(), person: userId, person_name: name, day, text: digestText(board, messagesIn(ctx.locale).board, letter), made_at: ctx.now };
		const made = await tx
			.insertInto('digests')
			.values(digest)
			.onConflict((conflict) => conflict.doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!made) {
			leaveAsItWas(tx);
			return false;
		}
		await putOnWay(tx, ctx, digestMailJob, [{ aboutId: digest.id, channel: 'mail', address: email, person: userId }]);
		await audit(tx, { subject: { type: 'digest', id: digest.id }, data: { person: userId, day } });
		return true;
	});
}
