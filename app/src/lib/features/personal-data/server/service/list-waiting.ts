import { type PlainDate, shortDate } from '@kheo/core';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { dayIn } from '#lib/server/clock.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { derivedId } from '#lib/server/database/derived-id.ts';
import type { ConsentPurpose } from '../../consent.ts';
import type { ImpactDue } from '../../impact-clock.ts';
import { asBreach } from '../breach-queries.ts';
import { impactClockIn } from '../impact-queries.ts';

export type WaitingRequest = {
	readonly id: string;
	readonly code: string;
	/** What is owed first: that the person hears it is here, or the answer itself. */
	readonly acknowledge: 'acknowledge' | 'answer';
	readonly day: PlainDate;
	readonly since: PlainDate;
	readonly handler: string | null;
};

/** Requests that wait for the Office, by their next last day; not a word of who asks. */
export async function waitingRequests(tx: ReadTx): Promise<WaitingRequest[]> {
	const rows = await tx
		.selectFrom('data_requests')
		.select(['id', 'code', 'acknowledge_due', 'acknowledged_on', 'due', 'received_on', 'handler_id as handler'])
		.where('answered_on', 'is', null)
		.orderBy('due')
		.execute();
	return rows.map(({ id, code, handler, ...row }) => {
		const isFirst = row.acknowledged_on === null;
		const day = isFirst ? row.acknowledge_due : row.due;
		return { id, code, acknowledge: isFirst ? 'acknowledge' : 'answer', day, since: row.received_on, handler };
	});
}

/** Breaches of which the authority was not told yet, by the day on which the 72 hours end. */
export async function waitingBreaches(
	tx: ReadTx
): Promise<{ readonly id: string; readonly label: string; readonly day: PlainDate; readonly since: PlainDate }[]> {
	const open = tx.selectFrom('data_breaches').selectAll().where('closed_at', 'is', null).where('told_at', 'is', null).where('not_told_because', 'is', null);
	return (await open.orderBy('notify_by').execute()).map((row) => {
		const { id, label, notifyBy, noticedAt } = asBreach(row);
		return { id, label, day: dayIn(notifyBy), since: dayIn(noticedAt) };
	});
}

/** The assessment of impact to be gone over again, and a signed one to be sent: told of so many days before as the agency says. Done, it is another thing. */
export async function waitingImpact(tx: ReadTx): Promise<{ readonly id: string; readonly said: string; readonly day: PlainDate; readonly since: PlainDate }[]> {
	const clock = await impactClockIn(tx);
	if (clock === null) return [];
	const words = messagesIn('vi').impactDue.tasks;
	const { last, refresh, send } = clock;
	const of = (said: string, { day, remindFrom }: ImpactDue) => ({ id: derivedId(`kheo.impact ${said}`), said, day, since: remindFrom });
	return [of(words.refresh(last.number, shortDate(last.on)), refresh), ...(send === null ? [] : [of(words.send(send.number), send.due)])];
}

/** Withdrawn consents of which something may still be shown somewhere. */
export async function waitingTakeDowns(
	tx: ReadTx
): Promise<{ readonly id: string; readonly purpose: ConsentPurpose; readonly day: PlainDate; readonly since: PlainDate }[]> {
	const open = tx.selectFrom('consents').select(['id', 'purpose', 'take_down_due', 'withdrawn_on']).where('taken_down_on', 'is', null);
	const rows = await open.where('take_down_due', 'is not', null).orderBy('take_down_due').execute();
	return rows.flatMap(({ id, purpose, take_down_due: day, withdrawn_on: since }) => (day && since ? [{ id, purpose, day, since }] : []));
}
