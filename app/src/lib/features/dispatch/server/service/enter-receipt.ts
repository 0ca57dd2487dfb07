import { requireClerk } from '#lib/features/issuing/server/service/require-reader.ts';
import { dayFault, mayFollow, type PlainDate, sendingState } from '@kheo/core';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Receipt } from '../../schema.ts';
import { lastReceipt, lockDispatch } from '../dispatch-queries.ts';

/** What the receiver answered, by phone, letter or the exchange, on the day it did. */
export function enterReceipt(ctx: Context, { dispatchId: id, code, day, note }: Receipt, key = ''): Promise<void> {
	requireClerk(ctx);
	return inTransaction(ctx, 'dispatch.answered', (tx) =>
		onceFor(tx, key, async () => {
			const found = await lockDispatch(tx, id);
			if (!found) throw new Problem('dispatch.not-found');
			if (sendingState(found, ctx.now) !== 'sent' || found.sentOn === null) throw new Problem('dispatch.not-sent');
			refuseDay(ctx, day, found.sentOn);
			const last = await lastReceipt(tx, id);
			if (!mayFollow(code, last?.code ?? null)) throw new Problem('dispatch.answer-order');
			const at = new Date(`${day}T12:00:00+07:00`);
			const row = { id: newId(), dispatch_id: id, code, at, note: note || null, entered_at: ctx.now, entered_by: actorName(ctx.actor) };
			await tx.insertInto('dispatch_receipts').values(row).execute();
			await audit(tx, { subject: { type: 'dispatch', id }, data: { code, day } });
		})
	);
}

function refuseDay({ today }: Context, day: PlainDate, sentOn: PlainDate): void {
	if (dayFault(day, today, { signedOn: null, numberedOn: null, issuedOn: null }) === 'day.in-future') throw new Problem('issue.day-in-future');
	if (day < sentOn) throw new Problem('dispatch.before-issue');
}
