import { sql } from 'kysely';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import { actorName } from '#lib/server/context.ts';
import type { Joint } from './joint-rows.ts';
import type { ReportTask } from './result-question.ts';

/** A report for which the plan prints no form; undefined for any other obligation. */
export function findReportTask(tx: ReadTx, obligationId: string): Promise<ReportTask | undefined> {
	return tx
		.selectFrom('obligations as o')
		.innerJoin('plans as p', 'p.id', 'o.plan_id')
		.select(['o.id', 'o.task', 'p.id as planId', 'p.title as planTitle', 'p.year', 'p.theme', 'p.heading'])
		.where('o.id', '=', obligationId)
		.where('o.kind', '=', 'report')
		.where('o.form_id', 'is', null)
		.executeTakeFirst();
}

export function listHeads(tx: ReadTx, planId: string) {
	return tx.selectFrom('content_heads').select(['label', 'title']).where('plan_id', '=', planId).orderBy('position').execute();
}

export function listJoints(tx: ReadTx, obligationId: string): Promise<Joint[]> {
	return tx
		.selectFrom('result_joints')
		.select(['row_a as rowA', 'row_b as rowB', 'is_one as isOne'])
		.where('obligation_id', '=', obligationId)
		.orderBy('row_a')
		.orderBy('row_b')
		.execute();
}

export async function saveJoint(tx: Tx, obligationId: string, { rowA, rowB, isOne }: Joint): Promise<void> {
	const { now, actor } = contextOf(tx);
	const decided = { is_one: isOne, decided_at: now, decided_by: actorName(actor) };
	await tx
		.insertInto('result_joints')
		.values({ obligation_id: obligationId, row_a: rowA, row_b: rowB, ...decided })
		.onConflict((conflict) => conflict.columns(['agency_id', 'obligation_id', 'row_a', 'row_b']).doUpdateSet(decided))
		.execute();
}

export type StoredResult = Awaited<ReturnType<typeof listResults>>[number];

/** The makings of the report, the newest first. */
export function listResults(tx: ReadTx, obligationId: string) {
	return tx
		.selectFrom('result_reports')
		.select([
			'id',
			'version',
			'supplement',
			'draft_id as draftId',
			'question',
			'totals',
			'body',
			'sources',
			'content_hash as hash',
			'made_at as madeAt',
			'made_by as madeBy'
		])
		.where('obligation_id', '=', obligationId)
		.orderBy('version', 'desc')
		.execute();
}

export async function insertResult(tx: Tx, made: Omit<StoredResult, 'madeAt' | 'madeBy'> & { readonly obligationId: string }): Promise<void> {
	const { now, actor } = contextOf(tx);
	const { id, obligationId, version, supplement, draftId, hash } = made;
	const [question, totals, body, sources] = [made.question, made.totals, made.body, made.sources].map(jsonOf);
	await tx
		.insertInto('result_reports')
		.values({
			id,
			obligation_id: obligationId,
			version,
			supplement,
			draft_id: draftId,
			question: question ?? '',
			totals: totals ?? '',
			body: body ?? '',
			sources: sources ?? '',
			content_hash: hash,
			made_at: now,
			made_by: actorName(actor)
		})
		.execute();
}

/** The figures of the report that this agency made for the plan of the year before that has the same theme but for its year. */
export async function findLastYear(tx: ReadTx, { year, theme }: { readonly year: number | null; readonly theme: string }) {
	if (year === null) return null;
	const found = await tx
		.selectFrom('result_reports as r')
		.innerJoin('obligations as o', 'o.id', 'r.obligation_id')
		.innerJoin('plans as p', 'p.id', 'o.plan_id')
		.select(['p.title', 'r.totals', 'r.question'])
		.where('p.year', '=', year - 1)
		.where(
			sql`regexp_replace(lower(p.theme collate "und-x-icu"), '\\d{4}', '', 'g')`,
			'=',
			sql`regexp_replace(lower(${theme} collate "und-x-icu"), '\\d{4}', '', 'g')`
		)
		.orderBy('r.made_at', 'desc')
		.executeTakeFirst();
	return found ? { year: year - 1, ...found } : null;
}
