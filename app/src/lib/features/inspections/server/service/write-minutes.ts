import { visitMinutes } from '@kheo/core';
import { placeDraft } from '#lib/features/drafts/server/service/place-draft.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { lockVisit } from '../queries.ts';

/** Begins the visit's minutes as a paper that is written on like any other; a second press gives the same paper. */
export async function writeMinutes(ctx: Context, id: string, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'inspection.minutes-begun', (tx) =>
		onceFor(tx, key, async () => {
			const visit = await lockVisit(tx, id);
			if (visit.minutesDraftId !== null) {
				leaveAsItWas(tx);
				return visit.minutesDraftId;
			}
			const findings = visit.findings.filter(({ recall }) => recall === null).map(({ words, due }) => ({ words, due }));
			const body = visitMinutes({ ...visit, unit: visit.unit.name, findings }).map((part) => ({ ...part, id: newId() }));
			const signed = (position: string) => ({ capacity: null, onBehalfOf: null, position, name: '' });
			const draftId = await placeDraft(tx, ctx, 'minutes', {
				about: `Kiểm tra tại ${visit.unit.name}`,
				addressees: [],
				recipients: [],
				signatures: [signed('Đại diện đơn vị'), signed('Trưởng đoàn kiểm tra')],
				annexes: [],
				body
			});
			await tx.updateTable('inspection_visits').set({ minutes_draft_id: draftId }).where('id', '=', id).execute();
			await audit(tx, { subject: { type: 'inspection', id }, data: { draft: draftId } });
			return draftId;
		})
	);
}
