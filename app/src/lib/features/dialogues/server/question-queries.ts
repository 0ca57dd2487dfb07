import { opinionStanding, type PlainDate } from '@kheo/core';
import { dayIn } from '#lib/server/clock.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { DeskQuestion, PublicQuestion } from '../dialogue.ts';
import { supportsOf } from './queries.ts';

export function questionsIn(tx: ReadTx) {
	return tx.selectFrom('dialogue_questions as q').leftJoin('units', 'units.id', 'q.unit_id').selectAll('q').select('units.name as unit');
}
export type QuestionRow = Awaited<ReturnType<ReturnType<typeof questionsIn>['execute']>>[number];

/** Every opinion of the dialogue in the order in which it is to be asked: the Office's own, then the most supported, then the first received. */
export async function listQuestions(tx: ReadTx, dialogueId: string, today: PlainDate): Promise<DeskQuestion[]> {
	const rows = await questionsIn(tx).where('q.dialogue_id', '=', dialogueId).execute();
	const supports = await supportsOf(tx, dialogueId);
	const followers = Map.groupBy(
		rows.filter(({ same_as }) => same_as !== null),
		({ same_as }) => same_as
	);
	return rows
		.map((row) => ({ ...publicOf(row, today, supports.get(row.id) ?? 0, followers.get(row.id)?.length ?? 0), ...deskOnly(row) }))
		.toSorted((a, b) => (a.turn ?? 1e9) - (b.turn ?? 1e9) || b.supports - a.supports || a.id.localeCompare(b.id));
}

export function publicOf(row: QuestionRow, today: PlainDate, supports: number, followers: number): PublicQuestion {
	const { id, origin, outcome, unit, due, because, body, answer, same_as: sameAs, answered_on: answeredOn, first_due: firstDue } = row;
	const standing = opinionStanding({ sameAs, outcome, due, answeredOn }, today);
	return { id, words: row.public_words ?? '', origin, standing, supports, followers, unit, firstDue, due, because, body, answer, answeredOn };
}

function deskOnly(row: QuestionRow) {
	const { version, words, turn, outcome, proposed } = row;
	const shown = { publicWords: row.public_words, sameAs: row.same_as, unitId: row.unit_id, proposedBy: row.proposed_by ?? '' };
	const code = row.origin === 'web' ? '' : row.code;
	return { version, code, words, turn, outcome, proposed, ...shown, hasSender: row.sender !== null, receivedOn: dayIn(row.received_at) };
}

/** What the people read: shown, and neither set aside nor answered with another. */
export function isRead({ publicWords, sameAs, outcome }: DeskQuestion): boolean {
	return publicWords !== null && sameAs === null && outcome !== 'set-aside';
}

export function publicPart(question: DeskQuestion): PublicQuestion {
	const { id, origin, standing, supports, followers, unit, firstDue, due, because, body, answer, answeredOn, publicWords } = question;
	return { id, words: publicWords ?? '', origin, standing, supports, followers, unit, firstDue, due, because, body, answer, answeredOn };
}
