import { addDays, isSent, type PlainDate } from '@kheo/core';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import { type Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction, leaveAsItWas, readOnly } from '#lib/server/database/transaction.ts';
import type { ReminderLine, SaidLine } from '../../reminder.ts';
import { withTimeLeft } from '../../time-left.ts';
import { insideAsked, insideKey, insideKinds } from '../inside-things.ts';
import { isPeoplePage } from '../../line-words.ts';
import { peopleAsked, peopleKey } from '../people-things.ts';
import { standingAsked } from '../standing-things.ts';
import { linesOf } from './read-preview.ts';

/** For how many days a reminder nobody ticked stays on its reader's first page. */
const shownFor = 7;

export type ReminderNotice = { readonly id: string; readonly lines: readonly SaidLine[] };

/** The newest message to the reader, until they have ticked it or done what it says; older ones speak of the same things. */
export function readNotice(ctx: Context): Promise<ReminderNotice | null> {
	const { actor } = ctx;
	if (actor.kind !== 'user') return Promise.resolve(null);
	return readOnly(ctx, async (tx) => {
		const newest = await tx
			.selectFrom('reminder_messages')
			.where('person', '=', actor.userId)
			.where('day', '>', addDays(ctx.today, -shownFor))
			.orderBy('day', 'desc')
			.select(['id', 'seen_at'])
			.limit(1)
			.executeTakeFirst();
		if (!newest || newest.seen_at !== null) return null;
		const lines = await stillWaiting(tx, (await linesOf(tx, [newest.id])).get(newest.id) ?? [], { day: ctx.today, userId: actor.userId });
		return lines.length === 0 ? null : { id: newest.id, lines: withTimeLeft(lines, ctx.today, await agencyCalendar(tx)) };
	});
}

type Reader = { readonly day: PlainDate; readonly userId: string };

/** Without what has been sent, read, approved, confirmed or looked at since the message went. */
async function stillWaiting(tx: ReadTx, lines: readonly ReminderLine[], { day: today, userId }: Reader): Promise<ReminderLine[]> {
	if (lines.length === 0) return [];
	const about = lines.map(({ facts }) => facts.obligationId);
	const rows = await tx.selectFrom('submissions').where('obligation_id', 'in', about).select(['obligation_id', 'unit_id', 'status']).execute();
	const statuses = new Map(rows.map(({ obligation_id, unit_id, status }) => [`${obligation_id} ${unit_id}`, status]));
	const toConfirm = lines.some(({ facts }) => facts.page === 'standing') ? await standingAsked(tx) : new Set<string>();
	const asked = lines.some(({ facts }) => insideKinds.has(facts.kind)) ? await insideAsked(tx, today, userId) : new Set<string>();
	const owed = lines.some(({ facts }) => isPeoplePage(facts.page)) ? await peopleAsked(tx) : new Set<string>();
	return lines.filter(({ facts }) => {
		const { kind, page, obligationId, unitId, day } = facts;
		if (insideKinds.has(kind)) return asked.has(insideKey(facts));
		if (isPeoplePage(page)) return owed.has(peopleKey(facts));
		if (page === 'standing') return toConfirm.has(`${obligationId}:${unitId ?? ''}:${day}`);
		const status = statuses.get(`${obligationId} ${unitId ?? ''}`) ?? null;
		if (page !== 'return') return true;
		return kind === 'to-accept' ? status === 'submitted' : !isSent(status);
	});
}

/** The reader has taken note: of their own message only. */
export function tickNotice(ctx: Context, id: string): Promise<void> {
	return inTransaction(ctx, 'reminder.seen', async (tx) => {
		const { actor } = ctx;
		const seen = await tx
			.updateTable('reminder_messages')
			.set({ seen_at: ctx.now })
			.where('id', '=', id)
			.where('person', '=', actor.kind === 'user' ? actor.userId : '')
			.where('seen_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (!seen) return leaveAsItWas(tx);
		await audit(tx, { subject: { type: 'reminder', id } });
	});
}
