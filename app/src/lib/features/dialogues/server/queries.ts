import { countOpinions, type OpinionCounts, type PlainDate } from '@kheo/core';
import { type Selectable, sql } from 'kysely';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { DialoguesTable } from '#lib/server/database/tables/dialogues.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Dialogue, DialogueState } from '../dialogue.ts';

export type DialogueRow = Selectable<DialoguesTable>;

export async function listDialogues(tx: ReadTx, which: 'all' | 'public', today: PlainDate, limit = 200): Promise<Dialogue[]> {
	const rows = await tx
		.selectFrom('dialogues')
		.selectAll()
		.$if(which === 'public', (query) => query.where('published_at', 'is not', null))
		.orderBy('held_on', 'desc')
		.orderBy('id', 'desc')
		.limit(limit)
		.execute();
	const counts = await countsOf(
		tx,
		rows.map(({ id }) => id),
		today
	);
	return rows.map((row) => asDialogue(row, counts.get(row.id) ?? countOpinions([], today)));
}

export async function findDialogue(tx: ReadTx, id: string, today: PlainDate): Promise<(Dialogue & { readonly isPublic: boolean }) | null> {
	const row = await tx.selectFrom('dialogues').selectAll().where('id', '=', id).executeTakeFirst();
	if (!row) return null;
	const counts = (await countsOf(tx, [id], today)).get(id) ?? countOpinions([], today);
	return { ...asDialogue(row, counts), isPublic: row.published_at !== null };
}

/** The dialogue, held until the transaction ends: it is closed with every opinion in sight. */
export async function lockDialogue(tx: Tx, id: string): Promise<DialogueRow> {
	const row = await tx.selectFrom('dialogues').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
	if (!row) throw new Problem('dialogue.not-found');
	return row;
}

/** Held so that it is not closed meanwhile; others may hold it too. */
export async function holdDialogue(tx: Tx, id: string): Promise<DialogueRow> {
	const row = await tx.selectFrom('dialogues').selectAll().where('id', '=', id).forShare().executeTakeFirst();
	if (!row) throw new Problem('dialogue.not-found');
	return row;
}

function stateOfDialogue(row: Pick<DialogueRow, 'asks' | 'cancelled_because' | 'closed_at' | 'published_at'>): DialogueState {
	if (row.cancelled_because !== null) return 'cancelled';
	if (row.closed_at !== null) return 'closed';
	if (row.published_at === null) return 'prepared';
	return row.asks ? 'asking' : 'announced';
}

async function countsOf(tx: ReadTx, ids: readonly string[], today: PlainDate): Promise<ReadonlyMap<string, OpinionCounts>> {
	if (ids.length === 0) return new Map();
	const rows = await tx
		.selectFrom('dialogue_questions')
		.select(['dialogue_id as of', 'same_as as sameAs', 'outcome', 'due', 'answered_on as answeredOn'])
		.where('dialogue_id', 'in', ids)
		.execute();
	return new Map([...Map.groupBy(rows, ({ of }) => of)].map(([of, own]) => [of, countOpinions(own, today)]));
}

function asDialogue(row: DialogueRow, counts: OpinionCounts): Dialogue {
	const { id, version, form, theme, audience, place, chair, agenda, seats } = row;
	return {
		id,
		version,
		form,
		theme,
		audience,
		place,
		heldOn: row.held_on,
		startsAt: row.starts_at,
		chair,
		agenda,
		seats,
		state: stateOfDialogue(row),
		onScreen: row.on_screen,
		cancelledBecause: row.cancelled_because ?? '',
		minutesDraftId: row.minutes_draft_id,
		counts
	};
}

/** Supports of each question and of those answered with it; a browser counts once. */
export async function supportsOf(tx: ReadTx, dialogueId: string): Promise<ReadonlyMap<string, number>> {
	const { rows } = await sql<{ id: string; supports: number }>`select coalesce(q.same_as, q.id) as id, count(distinct s.browser)::int as supports
		from dialogue_questions q join dialogue_supports s on s.question_id = q.id where q.dialogue_id = ${dialogueId} group by 1`.execute(tx);
	return new Map(rows.map(({ id, supports }) => [id, supports]));
}

export async function seatsTaken(tx: ReadTx, dialogueId: string): Promise<number> {
	const { taken } = await tx
		.selectFrom('dialogue_seats')
		.select((of) => of.fn.sum<string | null>('people').as('taken'))
		.where('dialogue_id', '=', dialogueId)
		.where('given_back_at', 'is', null)
		.executeTakeFirstOrThrow();
	return Number(taken ?? 0);
}
