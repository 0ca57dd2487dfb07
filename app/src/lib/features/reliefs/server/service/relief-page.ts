import { hourOfEnd, shortTask } from '@kheo/core';
import { actsForOffice, type Context, unitOf } from '#lib/server/context.ts';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { dayIn } from '#lib/server/clock.ts';
import { Problem } from '#lib/server/problem.ts';
import type { ReliefView } from '../../relief.ts';
import { findOwed, listReliefs } from '../queries.ts';

/** What a unit owes, until when, and what it asked for it: the unit's own page, or the Office's and a leader's to decide on. */
export function viewRelief(ctx: Context, of: { readonly obligationId: string; readonly unitId: string }): Promise<ReliefView> {
	const { actor } = ctx;
	const decides = actsForOffice(actor) || (actor.kind === 'user' && actor.role === 'leader');
	if (!decides && unitOf(actor) !== of.unitId) throw new Problem('actor.not-allowed');
	return readOnly(ctx, async (tx) => {
		const owed = await findOwed(tx, of);
		if (!owed) throw new Problem('submission.not-found');
		const { task, deadline, waivedAt, ...rest } = owed;
		return {
			...rest,
			task: shortTask(task, deadline?.words),
			time: owed.extendedDue === null ? hourOfEnd(deadline) : null,
			waivedOn: waivedAt && dayIn(waivedAt),
			reliefs: await listReliefs(tx, of),
			calendar: await agencyCalendar(tx),
			may: { decide: decides, ask: !decides || actsForOffice(actor), enter: actsForOffice(actor) }
		};
	});
}
