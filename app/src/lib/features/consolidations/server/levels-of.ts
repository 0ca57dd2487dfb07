import { type RegisterLevels, standingOf } from '@kheo/core';
import { listStandings } from '#lib/features/submissions/server/service/list-lower-contents.ts';
import type { SentRow } from '#lib/features/submissions/server/service/list-returns.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import type { FoldNow } from './fold-now.ts';

/** What keeps the rows of this register one at every level above: the rows of the lowest level they come from, and every return that is in it. */
export async function levelsOf(tx: ReadTx, { target, returns, fold, names, whole, differences }: FoldNow): Promise<RegisterLevels> {
	const rows = new Map<string, SentRow>(returns.flatMap((sent) => sent.rows).map((row) => [row.id, row]));
	const heads = await tx.selectFrom('content_heads').select(['label', 'title']).where('plan_id', '=', target.plan.id).execute();
	const titleOf = new Map(heads.map(({ label, title }) => [label, title]));
	const idOf = (name: string) => names.idOf.get(name) ?? name;
	const lower = await listStandings(tx, target.lower.id);
	const passedOn = new Set(lower.map(({ submissionId }) => submissionId));
	const own = returns.filter(({ submissionId }) => !passedOn.has(submissionId)).map(({ submissionId, unit }) => ({ id: submissionId, unit }));
	return {
		schema: 'kheo.levels/1',
		standing: standingOf(contextOf(tx).agencyId, own, lower),
		rows: fold.register.map(({ id, head, sources }) => ({
			id: idOf(id),
			head: (head !== null && titleOf.get(head)) || null,
			from: [...new Set(sources.flatMap((source) => rows.get(idOf(source.id))?.source?.from ?? [idOf(source.id)]))]
		})),
		whole: differences ? whole : null
	};
}
