import { type FeedbackState, type PlainDate, searchKey, type WorkingCalendar, feedbackStanding } from '@kheo/core';
import { type RawBuilder, sql } from 'kysely';
import { dayIn } from '#lib/server/clock.ts';
import { isHeld } from '#lib/features/open-forms/server/service/read-holds.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { Clock, FeedbackLine, FeedbackStepLine, UnitPart } from '../feedback.ts';

export type FeedbackRow = NonNullable<Awaited<ReturnType<typeof findFeedback>>>;

export function findFeedback(tx: ReadTx, id: string) {
	return tx.selectFrom('feedback').selectAll().where('id', '=', id).executeTakeFirst();
}

export function clockIn(
	row: { due: PlainDate; paused_on: PlainDate | null; answered_on: PlainDate | null },
	today: PlainDate,
	calendar: WorkingCalendar
): Clock {
	const clock = { due: row.due, pausedOn: row.paused_on, answeredOn: row.answered_on };
	return { due: row.due, pausedOn: row.paused_on, ...feedbackStanding(clock, today, calendar) };
}

export async function partsOf(tx: ReadTx, ids: readonly string[]): Promise<ReadonlyMap<string, readonly UnitPart[]>> {
	if (ids.length === 0) return new Map();
	const rows = await tx
		.selectFrom('feedback_units as f')
		.innerJoin('units', 'units.id', 'f.unit_id')
		.select(['f.feedback_id as of', 'units.id', 'units.name', 'f.is_lead as isLead'])
		.where('f.feedback_id', 'in', ids)
		.orderBy('f.is_lead', 'desc')
		.orderBy('units.position')
		.execute();
	return Map.groupBy(rows, ({ of }) => of);
}

export async function stepsOf(tx: ReadTx, id: string): Promise<FeedbackStepLine[]> {
	const rows = await tx
		.selectFrom('feedback_steps')
		.select(['id', 'step', 'words', 'taken_at', 'taken_by'])
		.where('feedback_id', '=', id)
		.orderBy('id')
		.execute();
	return rows.map((row) => ({ id: row.id, step: row.step, words: row.words, on: dayIn(row.taken_at), by: row.taken_by }));
}

export type DeskFilter = {
	readonly q: string;
	readonly state: FeedbackState | 'open' | 'held' | 'overdue' | '';
	readonly unitId: string | null;
	readonly page: number;
};
const PAGE = 50;
const START = 160;

/** Lines of the desk, what is due first on top; nothing of the restricted register. */
export async function listFeedback(tx: ReadTx, { q, state, unitId, page }: DeskFilter, today: PlainDate, calendar: WorkingCalendar) {
	const matching = tx
		.selectFrom('feedback')
		.where('state', '<>', 'moved')
		.where(inState(state, today))
		.$if(unitId !== null, (query) =>
			query.where((where) =>
				where.exists(
					where
						.selectFrom('feedback_units as f')
						.select('f.unit_id')
						.whereRef('f.feedback_id', '=', 'feedback.id')
						.where('f.unit_id', '=', unitId ?? '')
				)
			)
		)
		.$if(q !== '', (query) => query.where((where) => where.and(wordsIn(q).map((word) => sql<boolean>`position(${word} in search_key) > 0`))));
	const { found } = await matching.select((of) => of.fn.countAll<string>().as('found')).executeTakeFirstOrThrow();
	const pages = Math.max(1, Math.ceil(Number(found) / PAGE));
	const at = Math.min(Math.max(1, page), pages);
	const rows = await matching
		.selectAll()
		.orderBy(sql`answered_on is not null`)
		.orderBy('due')
		.orderBy('id')
		.limit(PAGE)
		.offset((at - 1) * PAGE)
		.execute();
	const parts = await partsOf(
		tx,
		rows.map(({ id }) => id)
	);
	const lines = rows.map((row) => lineOf(row, parts.get(row.id) ?? [], clockIn(row, today, calendar)));
	return { lines, page: at, pages, found: Number(found) };
}

/** What a rule holds is not among the open ones until somebody has looked at it; it is overdue like any other. */
function inState(state: DeskFilter['state'], today: PlainDate): RawBuilder<boolean> {
	const held = (byRule: boolean) => sql<boolean>`state = 'received' and ${isHeld('feedback', 'feedback.id', { byRule })}`;
	const open = sql<boolean>`state in ('received', 'sorted', 'in-hand', 'checking')`;
	if (state === '') return sql<boolean>`true`;
	if (state === 'held') return held(false);
	if (state === 'open') return sql<boolean>`(${open} and not (${held(true)}))`;
	return state === 'overdue' ? sql<boolean>`(${open} and coalesce(paused_on, ${today}::date) > due)` : sql<boolean>`state = ${state}`;
}

export function lineOf(row: FeedbackRow, parts: readonly UnitPart[], clock: Clock): FeedbackLine {
	const { id, version, code, kind, state, field, received_on: receivedOn } = row;
	const start = row.words.length > START ? `${row.words.slice(0, START)}…` : row.words;
	return { id, version, code, kind, state, start, field, receivedOn, units: parts.map(({ name }) => name), clock };
}

export function wordsIn(typed: string): string[] {
	return searchKey(typed)
		.split(' ')
		.filter((word) => word !== '')
		.slice(0, 12);
}
