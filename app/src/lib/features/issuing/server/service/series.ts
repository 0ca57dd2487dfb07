import { periodOf } from '@kheo/core';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { SeriesForm } from '../../schema.ts';
import type { SeriesView } from '../../view.ts';
import { beginAfter } from '../counter.ts';
import { requireClerk, requireReader } from '../require-office.ts';
import { ensureSeries, insertSeries, listSeries, updateSeries } from '../series-queries.ts';

export function readSeries(ctx: Context): Promise<SeriesView[]> {
	requireReader(ctx);
	return readOnly(ctx, listSeries);
}

/**
 * Says where numbers come from: for all kinds, for some, or for an advisory body. A book begun on paper goes on after its last number; that
 * is asked once, for the period that runs now.
 */
export async function saveSeries(ctx: Context, form: SeriesForm, key = ''): Promise<void> {
	requireClerk(ctx);
	if (!form.common && form.body === '' && form.kind === '') throw new Problem('series.unnamed');
	if (form.period === 'term' && form.term === '') throw new Problem('series.term-missing');
	return inTransaction(ctx, 'series.saved', (tx) =>
		onceFor(tx, key, async () => {
			const all = await ensureSeries(tx);
			const id = form.id || (form.common ? (all[0]?.id ?? newId()) : newId());
			const isKnown = all.some((series) => series.id === id);
			if (form.id !== '' && !isKnown) throw new Problem('series.not-found');
			await (isKnown ? updateSeries(tx, { ...form, id }) : insertSeries(tx, id, form, all.length + 1));
			const row = { book: id, period: periodOf({ period: form.period, term: form.term }, ctx.today), kind: '' };
			if (form.source === 'own' && !form.perKind && form.first > 1) await beginAfter(tx, row, form.first - 1);
			await audit(tx, { subject: { type: 'series', id }, data: { ...form, id } });
		})
	);
}
