import { isRestricted } from '@kheo/core';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { reveal } from '#lib/server/personal/reveal.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Sender } from '../../feedback.ts';
import { findFeedback } from '../queries.ts';
import { requireReader } from '../readers.ts';

/** Who sent it: every look leaves its entry in the log, with why. Of khiếu nại and tố cáo only for those who have the right. */
export function lookAtSender(ctx: Context, id: string, reason: string): Promise<Sender> {
	return inTransaction(ctx, 'feedback.sender-looked-at', async (tx) => {
		const row = await findFeedback(tx, id);
		if (!row) throw new Problem('feedback.not-found');
		if (isRestricted(row.kind)) await requireReader(tx, ctx);
		else if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
		if (row.sender === null) throw new Problem('feedback.no-sender');
		await audit(tx, { subject: { type: 'feedback', id }, data: { reason, kind: row.kind } });
		return (await reveal(tx, row.sender)) as Sender;
	});
}
