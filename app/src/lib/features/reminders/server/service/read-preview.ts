import { mayWrite, nextRun, sendingState, type WorkingCalendar } from '@kheo/core';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import { clockShift, dayIn, momentIn } from '#lib/server/clock.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { vietnameseOrder } from '#lib/server/database/vietnamese-order.ts';
import { deliveryStates } from '#lib/server/delivery/deliveries.ts';
import { mailSettings } from '#lib/server/mail/mail-settings.ts';
import { openedContacts } from '#lib/server/personal/sealed-contacts.ts';
import { Problem } from '#lib/server/problem.ts';
import type { MailState, Preview, ReminderLine, SentMessage } from '../../reminder.ts';
import { withTimeLeft } from '../../time-left.ts';
import { comingOn } from '../coming.ts';
import { findRules, lastRun, writtenTo } from '../queries.ts';

const shown = 60;

/** What will go at the next run and to whom, and what went of late: for the Office. */
export function readPreview(ctx: Context): Promise<Preview> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return readOnly(ctx, async (tx) => {
		const rules = await findRules(tx);
		const [now, calendar] = [momentIn(ctx.now), await agencyCalendar(tx)];
		const next = nextRun(now, await lastRun(tx), rules.hours, calendar);
		const written = await writtenTo(tx, next.day);
		const { messages, unreached } = await comingOn(tx, next.day, rules);
		return {
			rules,
			next,
			open: next.day === now.day && mayWrite(now, rules.hours, calendar),
			training: clockShift() !== 0,
			mailWorks: mailSettings() !== null,
			coming: messages.filter(({ person }) => !written.has(person)),
			unreached,
			sent: await listSent(tx, ctx, calendar)
		};
	});
}

async function listSent(tx: ReadTx, ctx: Context, calendar: WorkingCalendar): Promise<SentMessage[]> {
	const rows = await tx.selectFrom('reminder_messages').selectAll().orderBy('day', 'desc').orderBy(vietnameseOrder('person_name')).limit(shown).execute();
	const ids = rows.map(({ id }) => id);
	const [lines, texts] = [await linesOf(tx, ids), await deliveryStates(tx, ids, ctx.now, ['zalo', 'sms'])];
	const emails = await openedContacts(
		tx,
		rows.map(({ email, sealed_email }) => ({ open: email, sealed: sealed_email }))
	);
	return rows.map((row, at) => ({
		id: row.id,
		person: row.person,
		name: row.person_name,
		day: row.day,
		email: emails[at] ?? null,
		mail: mailState(row, ctx.now),
		fault: row.last_fault,
		texts: texts.get(row.id) ?? [],
		seenOn: row.seen_at && dayIn(row.seen_at),
		lines: withTimeLeft(lines.get(row.id) ?? [], row.day, calendar)
	}));
}

type Delivery = {
	readonly email: string | null;
	readonly sealed_email: string | null;
	readonly sent_at: Date | null;
	readonly failed_at: Date | null;
	readonly trying_since: Date | null;
	readonly unsure_at: Date | null;
	readonly tries: number;
};

/** "none": the person has no mailbox here, and reads it on the first page. */
function mailState({ email, sealed_email, sent_at, failed_at, trying_since, unsure_at, tries }: Delivery, now: Date): MailState {
	if (email === null && sealed_email === null) return 'none';
	const facts = { sentAt: sent_at, failedAt: failed_at, tryingSince: trying_since, unsureAt: unsure_at, cancelledAt: null, mistakenAt: null, tries };
	const state = sendingState(facts, now);
	return state === 'mistaken' || state === 'cancelled' ? 'failed' : state;
}

/** The lines of these messages, in their order. */
export async function linesOf(tx: ReadTx, ids: readonly string[]): Promise<ReadonlyMap<string, ReminderLine[]>> {
	if (ids.length === 0) return new Map();
	const rows = await tx
		.selectFrom('reminders')
		.where('message_id', 'in', ids)
		.select(['message_id as messageId', 'key', 'told_as as as', 'stage', 'facts'])
		.orderBy('position')
		.execute();
	const grouped = Map.groupBy(rows, ({ messageId }) => messageId);
	return new Map([...grouped].map(([id, of]) => [id, of.map(({ key, as, stage, facts }) => ({ key, as, stage, facts }))]));
}
