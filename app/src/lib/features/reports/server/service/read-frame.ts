import { figureCell, printedCells, typedIndicators } from '@kheo/core';
import { listUnits } from '#lib/features/agencies/server/service.ts';
import type { ReturnView } from '#lib/features/submissions/return-view.ts';
import { findReturnPlan } from '#lib/features/submissions/server/service/return-plan.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { isOwnReport, type Offer, type ReportFrame } from '../../report-frame.ts';
import { dueNow } from '../due-now.ts';
import type { DueRow } from '../due-rows.ts';
import { newsOf } from '../news-of.ts';

/** What the page of a return that was just read needs to be a result report; null for any other return. */
export function readFrame(ctx: Context, view: Pick<ReturnView, 'obligation' | 'form' | 'plan' | 'unit' | 'rows'>): Promise<ReportFrame | null> {
	if (!isOwnReport(view)) return Promise.resolve(null);
	const key = { obligationId: view.obligation.id, unitId: view.unit.id };
	return readOnly(ctx, async (tx) => {
		const plan = await findReturnPlan(tx, key);
		const present = new Set(view.rows.map(({ id }) => id));
		const due = await dueNow(ctx, tx, { ...key, planId: view.plan.id });
		const missing = due.filter(({ rowId }) => !present.has(rowId));
		const absent = missing.filter(({ kindOf }) => kindOf !== 'offered');
		const news = newsOf(view.rows, due);
		const units = await listUnits(tx);
		const namesOf = (chosen: typeof units) => chosen.flatMap(({ name, shortName }) => [name, shortName]);
		return {
			absent: { activities: absent.filter(({ kindOf }) => kindOf !== 'part').length, parts: absent.filter(({ kindOf }) => kindOf === 'part').length },
			empty: news.filter(({ now }) => now === '').length,
			said: Object.fromEntries(
				[...Map.groupBy(news, ({ rowId }) => rowId)].map(([id, own]) => [id, Object.fromEntries(own.map(({ column, value }) => [column, value]))])
			),
			offers: missing.flatMap(asOffer),
			sources: Object.fromEntries(due.flatMap(({ rowId, from }) => (from === null ? [] : [[rowId, from]]))),
			own: { names: namesOf(units.filter(({ id }) => id === view.unit.id)), year: plan?.year ?? null },
			others: namesOf(units.filter(({ id }) => id !== view.unit.id))
		};
	});
}

function asOffer({ rowId, from, cells }: DueRow): Offer[] {
	if (from === null) return [];
	const said = (column: string) => cells[column] ?? '';
	const figures = typedIndicators.map(({ key }) => ({ key, value: said(figureCell(key)) })).filter(({ value }) => value !== '');
	return [{ rowId, from, name: said(printedCells.name), when: said(printedCells.when), words: said(printedCells.words), figures }];
}
