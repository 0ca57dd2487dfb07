import { randomUUID } from 'node:crypto';
import { type Levels, type PlainDate, readKeyed } from '@kheo/core';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { getSurvey } from '../queries.ts';
import { differencesOf, listPapers } from './read-batch.ts';

export type NewBatch = { readonly surveyId: string; readonly desk: string; readonly papers: number; readonly collectedOn: PlainDate };

/** Papers from the box of one desk, so many, numbered by hand before they are keyed. */
export async function startBatch(ctx: Context, { surveyId, desk, papers, collectedOn }: NewBatch, key = ''): Promise<string> {
	clerkOf(ctx);
	return inTransaction(ctx, 'survey.batch-started', (tx) =>
		onceFor(tx, key, async () => {
			const survey = await openSurveyIn(tx, surveyId);
			if (!survey.desks.some(({ id }) => id === desk)) throw new Problem('survey.desk-missing');
			const id = newId();
			const entered = { entered_at: ctx.now, entered_by: actorName(ctx.actor) };
			await tx
				.insertInto('survey_batches')
				.values({ id, survey_id: surveyId, desk_id: desk, papers, collected_on: collectedOn, ...entered })
				.execute();
			await audit(tx, { subject: { type: 'survey', id: surveyId }, data: { batch: id, desk, papers } });
			return id;
		})
	);
}

type Keying = { readonly id: string; readonly version: number; readonly papers: readonly string[] };

/** One person's keying of the whole batch: the first, then another person's, who is not shown it. Papers that both keyed alike are counted at once, else what differs waits. */
export async function keyBatch(ctx: Context, { id, version, papers }: Keying, key = ''): Promise<void> {
	const clerk = clerkOf(ctx);
	return inTransaction(ctx, 'survey.batch-keyed', (tx) =>
		onceFor(tx, key, async () => {
			const batch = await lockBatch(tx, id, version);
			const { questions } = await openSurveyIn(tx, batch.survey_id);
			const read = papers.map((typed) => readKeyed(typed, questions.length));
			if (read.length !== batch.papers || !read.every((levels) => levels !== null)) throw new Problem('survey.keyed-unread');
			if (batch.first_by === null) {
				await tx
					.insertInto('survey_papers')
					.values(read.map((levels, at) => ({ batch_id: id, number: at + 1, first: [...levels] })))
					.execute();
				await update(tx, batch, { first_by: clerk.userId, first_name: clerk.name });
			} else {
				if (batch.second_by !== null) throw new Problem('survey.batch-moved');
				if (batch.first_by === clerk.userId) throw new Problem('survey.same-person');
				await insertSecond(tx, id, read);
				const alike = differencesOf(await listPapers(tx, id)).length === 0;
				if (alike) await countPapers(tx, batch, read);
				await update(tx, batch, { second_by: clerk.userId, second_name: clerk.name, ...(alike && { counted_at: ctx.now }) });
			}
			await audit(tx, { subject: { type: 'survey', id: batch.survey_id }, data: { batch: id } });
		})
	);
}

/** Beside what the first person keyed, in one statement. */
async function insertSecond(tx: Tx, batchId: string, read: readonly Levels[]): Promise<void> {
	await tx
		.insertInto('survey_papers')
		.values(read.map((levels, at) => ({ batch_id: batchId, number: at + 1, first: [], second: [...levels] })))
		.onConflict((known) => known.columns(['agency_id', 'batch_id', 'number']).doUpdateSet(({ ref }) => ({ second: ref('excluded.second') })))
		.execute();
}

type Settling = { readonly id: string; readonly version: number; readonly chosen: ReadonlyMap<string, number> };

/** What the papers say where the two keyings differ (`paper:question`), looked up by whoever has them before them; then the batch is counted. */
export async function settleBatch(ctx: Context, { id, version, chosen }: Settling, key = ''): Promise<void> {
	clerkOf(ctx);
	return inTransaction(ctx, 'survey.batch-settled', (tx) =>
		onceFor(tx, key, async () => {
			const batch = await lockBatch(tx, id, version);
			if (batch.second_by === null) throw new Problem('survey.batch-moved');
			await openSurveyIn(tx, batch.survey_id);
			const papers = await listPapers(tx, id);
			const settled = papers.map(({ number, first, second }) =>
				first.map((level, question) => {
					if (second?.[question] === level) return level;
					const said = chosen.get(`${number}:${question}`);
					if (said === undefined) throw new Problem('survey.answer-missing');
					return said;
				})
			);
			await countPapers(tx, batch, settled);
			await update(tx, batch, { counted_at: ctx.now });
			await audit(tx, { subject: { type: 'survey', id: batch.survey_id }, data: { batch: id, settled: differencesOf(papers).length } });
		})
	);
}

/** A batch begun by mistake: nothing of it is counted. */
export async function dropBatch(ctx: Context, { id, version }: { readonly id: string; readonly version: number }, key = ''): Promise<void> {
	clerkOf(ctx);
	return inTransaction(ctx, 'survey.batch-dropped', (tx) =>
		onceFor(tx, key, async () => {
			const batch = await lockBatch(tx, id, version);
			await tx.deleteFrom('survey_papers').where('batch_id', '=', id).execute();
			await update(tx, batch, { dropped_at: ctx.now });
			await audit(tx, { subject: { type: 'survey', id: batch.survey_id }, data: { batch: id } });
		})
	);
}

function clerkOf({ actor }: Context) {
	if (actor.kind !== 'user' || (actor.role !== 'unit' && actor.role !== 'office' && actor.role !== 'admin')) throw new Problem('actor.not-allowed');
	return actor;
}

/** Papers are taken until the survey is closed, also after its last day; it stays open while this is going on. */
async function openSurveyIn(tx: Tx, id: string) {
	const held = await tx.selectFrom('surveys').select('id').where('id', '=', id).forKeyShare().executeTakeFirst();
	if (!held) throw new Problem('survey.not-found');
	const survey = await getSurvey(tx, id);
	if (survey.state !== 'open') throw new Problem('survey.not-open');
	return survey;
}

async function lockBatch(tx: Tx, id: string, version: number) {
	const found = await tx.selectFrom('survey_batches').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
	if (!found) throw new Problem('survey.not-found');
	if (found.version !== version || found.counted_at !== null || found.dropped_at !== null) throw new Problem('survey.batch-moved');
	return found;
}

type Batch = Awaited<ReturnType<typeof lockBatch>>;

type Set = Partial<Pick<Batch, 'first_by' | 'first_name' | 'second_by' | 'second_name' | 'counted_at' | 'dropped_at'>>;

async function update(tx: Tx, { id, version }: Batch, set: Set): Promise<void> {
	await tx
		.updateTable('survey_batches')
		.set({ ...set, version: version + 1 })
		.where('id', '=', id)
		.execute();
}

/** In an order of chance: which answers were on which paper is kept nowhere once they are counted. */
async function countPapers(tx: Tx, batch: Batch, papers: readonly Levels[]): Promise<void> {
	const rows = papers.map((levels) => ({
		id: randomUUID(),
		survey_id: batch.survey_id,
		desk_id: batch.desk_id,
		way: 'paper' as const,
		answered_on: batch.collected_on,
		levels: [...levels]
	}));
	await tx
		.insertInto('survey_responses')
		.values(rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
		.execute();
	await tx.deleteFrom('survey_papers').where('batch_id', '=', batch.id).execute();
}
