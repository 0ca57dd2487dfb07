import type { Context } from '#lib/server/context.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { unitsNow } from '../../units-now.ts';
import { listAgencyUnits } from '../agency-units.ts';
import { rememberedGroups } from '../group-queries.ts';
import { findDocument } from '../queries.ts';
import { requireOffice } from '../require-office.ts';
import { correctIn } from './correct-facts.ts';

/** Matches the tasks of a document with the units of today, those added since it was read among them. `version`: of the facts the person saw. */
export function matchUnits(ctx: Context, { documentId, version }: { readonly documentId: string; readonly version: number }, key = ''): Promise<void> {
	requireOffice(ctx);
	return inTransaction(ctx, 'document.corrected', (tx) =>
		onceFor(tx, key, async () => {
			const document = await findDocument(tx, documentId);
			if (!document) throw new Problem('document.not-found');
			const matches = unitsNow(document.facts, await listAgencyUnits(tx, ctx.today), ctx.today, await rememberedGroups(tx));
			if (matches.length === 0) leaveAsItWas(tx);
			else await correctIn(tx, ctx, { documentId, version, correction: { type: 'units-matched', matches } });
		})
	);
}
