import { mayWrite } from '@kheo/core';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import { momentIn } from '#lib/server/clock.ts';
import { actorKey, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction, leaveAsItWas, readOnly } from '#lib/server/database/transaction.ts';
import { enqueue } from '#lib/server/jobs/enqueue.ts';
import { putOnWay } from '#lib/server/delivery/deliveries.ts';
import { mailSettings } from '#lib/server/mail/mail-settings.ts';
import { smsSettings, zaloSettings } from '#lib/server/messaging/messaging-settings.ts';
import { Problem } from '#lib/server/problem.ts';
import type { ComingMessage } from '../../reminder.ts';
import { comingOn } from '../coming.ts';
import { findRules, lastRun, writtenTo } from '../queries.ts';
import { sealedMailboxes } from '../sealed-mailboxes.ts';
import { reminderMailJob } from './mail-job.ts';
import { reminderTextJob } from './text-job.ts';

/** This morning's reminders, once a working day and within the hours. A second turn, or one that comes late, finds what is left to do. */
export async function sendMorning(ctx: Context): Promise<number> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	if (!(await readOnly(ctx, async (tx) => (await lastRun(tx)) !== ctx.today && (await isTime(tx, ctx))))) return 0;
	return inTransaction(ctx, 'reminders.sent', async (tx) => {
		await tx.selectFrom('agencies').select('agency_id').forUpdate().execute();
		const first = await tx
			.insertInto('reminder_runs')
			.values({ day: ctx.today, ran_at: ctx.now })
			.onConflict((conflict) => conflict.doNothing())
			.returning('day')
			.executeTakeFirst();
		if (!first) {
			leaveAsItWas(tx);
			return 0;
		}
		const messages = await unwritten(tx, ctx);
		await write(tx, ctx, messages);
		await audit(tx, { subject: { type: 'reminders', id: ctx.today }, data: { people: messages.map(({ person }) => person) } });
		return messages.length;
	});
}

/** One person's reminders at once, without waiting for the morning. */
export function sendNow(ctx: Context, person: string, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'reminders.sent-now', (tx) =>
		onceFor(tx, key, async () => {
			await tx.selectFrom('agencies').select('agency_id').forUpdate().execute();
			if (!mayWrite(momentIn(ctx.now), (await findRules(tx)).hours, await agencyCalendar(tx))) throw new Problem('reminder.quiet-hours');
			const message = (await unwritten(tx, ctx)).find((coming) => coming.person === person);
			if (!message) throw new Problem('reminder.moved');
			await write(tx, ctx, [message]);
			await audit(tx, { subject: { type: 'reminders', id: ctx.today }, data: { people: [person] } });
		})
	);
}

async function isTime(tx: Parameters<typeof findRules>[0], ctx: Context): Promise<boolean> {
	const { running, hours } = await findRules(tx);
	return running && mayWrite(momentIn(ctx.now), hours, await agencyCalendar(tx));
}

async function unwritten(tx: Tx, ctx: Context): Promise<ComingMessage[]> {
	const written = await writtenTo(tx, ctx.today);
	const { messages } = await comingOn(tx, ctx.today, await findRules(tx));
	return messages.filter(({ person }) => !written.has(person));
}

async function write(tx: Tx, ctx: Context, messages: readonly ComingMessage[]): Promise<void> {
	if (messages.length === 0) return;
	const mails = mailSettings() !== null;
	const made = messages.map((message) => ({ ...message, id: newId(), email: mails ? message.email : null }));
	const mailboxes = await sealedMailboxes(
		tx,
		made.map(({ person, email }) => ({ userId: person, email }))
	);
	const common = { day: ctx.today, made_at: ctx.now, made_by: actorKey(ctx.actor) };
	await tx
		.insertInto('reminder_messages')
		.values(made.map(({ id, person, name }) => ({ id, person, person_name: name, ...mailboxes.get(person), ...common })))
		.execute();
	const lines = made.flatMap(({ id, lines: theirs }) =>
		theirs.map(({ key, stage, as, facts }, position) => ({ id: newId(), message_id: id, position, key, stage, told_as: as, facts: jsonOf(facts) }))
	);
	for (let at = 0; at < lines.length; at += 1000)
		await tx
			.insertInto('reminders')
			.values(lines.slice(at, at + 1000))
			.execute();
	for (const { id, email } of made) if (email !== null) await enqueue(tx, reminderMailJob, { messageId: id });
	const ways = { zalo: zaloSettings() !== null, sms: smsSettings() !== null };
	const texts = made.flatMap(({ id, person, phone }) =>
		phone && ways[phone.channel] ? [{ aboutId: id, channel: phone.channel, address: phone.number, person }] : []
	);
	await putOnWay(tx, ctx, reminderTextJob, texts);
}
