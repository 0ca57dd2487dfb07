import { type PlainDate, shortDate, situationReport } from '@kheo/core';
import { placeDraft } from '#lib/features/drafts/server/service/place-draft.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { listNotes } from '../queries.ts';

/** Begins the report of a period as a paper that is written on and signed like any other; it stands on what was noted by then. */
export async function beginReport(ctx: Context, { from, to }: { readonly from: PlainDate; readonly to: PlainDate }, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	if (from > to) throw new Problem('situation.period-backwards');
	return inTransaction(ctx, 'situation.report-begun', (tx) =>
		onceFor(tx, key, async () => {
			const notes = await listNotes(tx, { from, to });
			const body = situationReport({ from, to, notes }).map((part) => ({ ...part, id: newId() }));
			const about = `Tình hình Nhân dân từ ngày ${shortDate(from)} đến ngày ${shortDate(to)}`;
			const signature = { capacity: null, onBehalfOf: null, position: '', name: '' };
			const draftId = await placeDraft(tx, ctx, 'report', { about, addressees: [], recipients: [], annexes: [], body, signatures: [signature] });
			await audit(tx, { subject: { type: 'draft', id: draftId }, data: { from, to, notes: notes.length } });
			return draftId;
		})
	);
}
