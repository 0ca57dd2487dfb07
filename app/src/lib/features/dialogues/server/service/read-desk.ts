import { alikeOf, countOpinions, type OpinionCounts, type PlainDate, seatsLeft } from '@kheo/core';
import { listActiveUnits } from '#lib/features/agencies/server/service.ts';
import { type Context, unitOf } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { DeskQuestion, Dialogue, Promised } from '../../dialogue.ts';
import { findDialogue, listDialogues, seatsTaken } from '../queries.ts';
import { listQuestions } from '../question-queries.ts';
import { listPromised } from './read-promises.ts';

/** All dialogues of the agency, and what is still open in each. */
export function readDialogues(ctx: Context): Promise<Dialogue[]> {
	return readOnly(ctx, (tx) => listDialogues(tx, 'all', ctx.today));
}

/** What the person's own unit has promised and not answered, for their first page and the list of dialogues. */
export async function readOwnPromises(ctx: Context): Promise<readonly Promised[]> {
	const unitId = isUnit(ctx) ? unitOf(ctx.actor) : null;
	if (unitId === null) return [];
	return readOnly(ctx, (tx) => listPromised(tx, ctx.today, unitId));
}

/** One dialogue on the desk with every opinion, and for each open one those that say nearly the same. A unit reads what is shown and what it took. */
export function readDialogue(ctx: Context, id: string) {
	return readOnly(ctx, async (tx) => {
		const dialogue = await findDialogue(tx, id, ctx.today);
		if (!dialogue) throw new Problem('dialogue.not-found');
		const all = await listQuestions(tx, id, ctx.today);
		const questions = isUnit(ctx) ? seenByUnit(all, unitOf(ctx.actor)) : all;
		const units = (await listActiveUnits(tx, ctx.today)).map(({ id: unitId, name }) => ({ id: unitId, name }));
		return { dialogue, questions, alike: isUnit(ctx) ? {} : alikeIn(questions), units, seats: await seatsOf(tx, dialogue) };
	});
}

/** What it took as it came; of the others the public copy alone, in which the Office left out what is nobody's business. */
function seenByUnit(all: readonly DeskQuestion[], own: string | null): DeskQuestion[] {
	return all.flatMap((one) => {
		if (one.unitId === own) return [{ ...one, code: '' }];
		return one.publicWords === null ? [] : [{ ...one, code: '', words: one.publicWords, proposed: null, proposedBy: '' }];
	});
}

function isUnit({ actor }: Context): boolean {
	return actor.kind === 'user' && actor.role === 'unit';
}

function alikeIn(questions: readonly DeskQuestion[]): Readonly<Record<string, readonly string[]>> {
	const open = questions.filter(({ sameAs, outcome }) => sameAs === null && outcome === null);
	const others = (id: string) => open.filter((other) => other.id !== id);
	return Object.fromEntries(open.map(({ id, words }) => [id, alikeOf(words, others(id)).map((other) => other.id)]));
}

async function seatsOf(tx: ReadTx, { id, seats }: Pick<Dialogue, 'id' | 'seats'>) {
	const taken = await seatsTaken(tx, id);
	return { taken, left: seatsLeft(seats, taken) };
}

/** For the page of the people's side: what waits for the Office. */
export async function countDialogues(tx: ReadTx, today: PlainDate): Promise<OpinionCounts> {
	const rows = await tx.selectFrom('dialogue_questions').select(['same_as as sameAs', 'outcome', 'due', 'answered_on as answeredOn']).execute();
	return countOpinions(rows, today);
}
