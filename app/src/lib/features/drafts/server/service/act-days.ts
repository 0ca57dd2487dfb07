import { type ActsFrom, doubtfulActs, mayBeginOn } from '@kheo/core';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { ActDay } from '../../schema.ts';
import type { ActDayView } from '../../view.ts';
import { requireOffice } from '../require-office.ts';

/** The acts whose first day is told differently, each with the day the agency goes by. */
export function actDayViews(actsFrom: ActsFrom | null): ActDayView[] {
	return doubtfulActs().map(({ pack, from, doubt, certainty }) => ({
		act: pack.id,
		name: pack.name,
		day: actsFrom?.[pack.id] ?? from,
		usual: from,
		told: doubt.told,
		within: doubt.within,
		certainty
	}));
}

/** Papers begun from now on follow the act from this day; those begun before, frozen or not, keep the day they were begun with. */
export function saveActDay(ctx: Context, { act, day }: ActDay, key = ''): Promise<void> {
	requireOffice(ctx);
	return inTransaction(ctx, 'agency.act-day-set', (tx) =>
		onceFor(tx, key, async () => {
			if (!mayBeginOn(act, day)) throw new Problem('draft.act-day-outside');
			const { actsFrom: before } = await getAgency(tx);
			const after = { ...before, [act]: day };
			await tx
				.updateTable('agencies')
				.set({ acts_from: jsonOf(after) })
				.execute();
			await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { before, after } });
		})
	);
}
