import { actFor, outsideAct, type PaperStyle, styleChoices } from '@kheo/core';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { PaperStyleView } from '../../view.ts';
import { requireOffice } from '../require-office.ts';
import { actDayViews } from './act-days.ts';

/** Where the act that rules the agency's papers leaves a choice, and what the agency chose there. */
export function readPaperStyle(ctx: Context): Promise<PaperStyleView> {
	requireOffice(ctx);
	return readOnly(ctx, async (tx) => {
		const { system, style, actsFrom } = await getAgency(tx);
		const act = actFor(system, ctx.today, actsFrom);
		return { act: act.name, choices: styleChoices(act), chosen: style ?? {}, actDays: actDayViews(actsFrom), isParty: system === 'party' };
	});
}

/** Papers begun from now on are printed so; those begun before, frozen or not, stay as they are. */
export function savePaperStyle(ctx: Context, style: PaperStyle, key = ''): Promise<void> {
	requireOffice(ctx);
	return inTransaction(ctx, 'agency.paper-style-set', (tx) =>
		onceFor(tx, key, async () => {
			const before = await getAgency(tx);
			if (outsideAct(style, actFor(before.system, ctx.today, before.actsFrom)).length > 0) throw new Problem('draft.style-outside');
			await tx
				.updateTable('agencies')
				.set({ paper_style: jsonOf(style) })
				.execute();
			await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { before: before.style, after: style } });
		})
	);
}
