import { keyedDifferences } from '@kheo/core';
import type { Selectable } from 'kysely';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { SurveyBatchesTable } from '#lib/server/database/tables/surveys.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { BatchLine, KeyedPaper, PaperBatch, PaperDifference, Survey } from '../../survey.ts';
import { getSurvey } from '../queries.ts';

export async function listBatches(tx: ReadTx, survey: Survey): Promise<PaperBatch[]> {
	const rows = await tx.selectFrom('survey_batches').selectAll().where('survey_id', '=', survey.id).orderBy('id', 'desc').limit(100).execute();
	return rows.map((row) => asBatch(row, survey));
}

/** On the first page of whoever keys papers: batches of open surveys that wait for them, in words. */
export async function readWaitingBatches(ctx: Context, base: string): Promise<{ readonly heading: string; readonly lines: readonly BatchLine[] }> {
	const { actor } = ctx;
	const words = messagesIn(ctx.locale).surveys.batches;
	if (actor.kind !== 'user' || actor.role === 'leader') return { heading: words.title, lines: [] };
	const batches = await readOnly(ctx, (tx) => listWaiting(tx, actor.userId));
	const lines = batches.map(({ id, survey_id: surveyId, papers, desk, second_by: second, first_by: first }) => ({
		href: `${base}/surveys/${surveyId}/batches/${id}`,
		title: words.of(papers, desk),
		state: words.states[first === null ? 'first' : second === null ? 'second' : 'settle']
	}));
	return { heading: words.title, lines };
}

function listWaiting(tx: ReadTx, userId: string) {
	return tx
		.selectFrom('survey_batches as b')
		.innerJoin('survey_desks as d', (join) => join.onRef('d.survey_id', '=', 'b.survey_id').onRef('d.id', '=', 'b.desk_id'))
		.select(['b.id', 'b.survey_id', 'b.papers', 'b.first_by', 'b.second_by', 'd.name as desk'])
		.where('b.counted_at', 'is', null)
		.where('b.dropped_at', 'is', null)
		.where((where) => where.or([where('b.first_by', 'is', null), where('b.first_by', '<>', userId), where('b.second_by', 'is not', null)]))
		.orderBy('b.id')
		.limit(20)
		.execute();
}

export type BatchPage = {
	readonly survey: Survey;
	readonly batch: PaperBatch;
	/** Whether whoever asks may key it now: the second keying is another person's. */
	readonly mayKey: boolean;
	readonly differences: readonly PaperDifference[];
};

/** A batch as whoever has it before them sees it: what the other person keyed stays hidden until both are done, and then only where they differ. */
export function readBatch(ctx: Context, id: string): Promise<BatchPage> {
	return readOnly(ctx, async (tx) => {
		const row = await tx.selectFrom('survey_batches').selectAll().where('id', '=', id).executeTakeFirst();
		if (!row) throw new Problem('survey.not-found');
		const survey = await getSurvey(tx, row.survey_id);
		const batch = asBatch(row, survey);
		const isFirst = ctx.actor.kind === 'user' && ctx.actor.userId === row.first_by;
		const mayKey = batch.state === 'first' || (batch.state === 'second' && !isFirst);
		return { survey, batch, mayKey, differences: batch.state === 'settle' ? differencesOf(await listPapers(tx, id)) : [] };
	});
}

export function listPapers(tx: ReadTx, batchId: string): Promise<KeyedPaper[]> {
	return tx.selectFrom('survey_papers').select(['number', 'first', 'second']).where('batch_id', '=', batchId).orderBy('number').execute();
}

export function differencesOf(papers: readonly KeyedPaper[]): PaperDifference[] {
	return papers.flatMap(({ number, first, second }) =>
		keyedDifferences(first, second ?? first).map((question) => ({ number, question, first: first[question] ?? 0, second: second?.[question] ?? 0 }))
	);
}

function asBatch(row: Selectable<SurveyBatchesTable>, survey: Survey): PaperBatch {
	return {
		id: row.id,
		version: row.version,
		surveyId: row.survey_id,
		desk: survey.desks.find(({ id }) => id === row.desk_id)?.name ?? '',
		papers: row.papers,
		collectedOn: row.collected_on,
		first: row.first_name,
		second: row.second_name,
		state: row.dropped_at ? 'dropped' : row.counted_at ? 'counted' : row.first_by === null ? 'first' : row.second_by === null ? 'second' : 'settle'
	};
}
