import { checkDocumentNumber, countedKind, documentNumber, periodOf, printDocumentNumber } from '@kheo/core';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Reservation } from '../../schema.ts';
import { takeNext } from '../counter.ts';
import { insertNumber } from '../number-queries.ts';
import { symbolOf } from '../paper-view.ts';
import { asProblem } from '../refusals.ts';
import { requireClerk } from '../require-office.ts';
import { listSeries } from '../series-queries.ts';

/** Takes the next number of our own book for a paper that is still to come; gives the number as printed. */
export function reserveNumber(ctx: Context, { seriesId, kind, symbol, purpose }: Reservation, key = ''): Promise<string> {
	requireClerk(ctx);
	return inTransaction(ctx, 'number.reserved', (tx) =>
		onceFor(tx, key, async () => {
			const series = (await listSeries(tx)).find(({ id }) => id === seriesId);
			if (series?.source !== 'own') throw new Problem('series.not-found');
			const { system } = await getAgency(tx);
			const letters = symbol || (await symbolOf(tx, { kind, consolidationId: null, draftId: null }, series.body));
			const checked = checkDocumentNumber(printDocumentNumber(documentNumber(1, letters, system)), system);
			if (typeof checked === 'string') throw new Problem(checked);
			const counted = { period: periodOf(series, ctx.today), countedKind: countedKind(series, kind) };
			const ordinal = await takeNext(tx, { book: series.id, period: counted.period, kind: counted.countedKind }, ctx.today);
			const number = documentNumber(ordinal, letters, system);
			const id = newId();
			await insertNumber(
				tx,
				{ id, seriesId, ...counted, ordinal, number, day: ctx.today, documentId: null, reservedFor: purpose },
				{ at: ctx.now, by: actorName(ctx.actor) }
			);
			await audit(tx, { subject: { type: 'number', id }, data: { number: printDocumentNumber(number), purpose } });
			return printDocumentNumber(number);
		})
	).catch(asProblem);
}
