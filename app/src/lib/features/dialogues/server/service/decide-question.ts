import type { PlainDate } from '@kheo/core';
import type { Updateable } from 'kysely';
import { listActiveUnits } from '#lib/features/agencies/server/service.ts';
import { actorName, actsForOffice, type Context, unitOf } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import type { DialogueQuestionsTable } from '#lib/server/database/tables/dialogues.ts';
import { Problem } from '#lib/server/problem.ts';
import { type Question, requireOffice, takeStep, type Which } from '../take-step.ts';

type Set = Updateable<DialogueQuestionsTable>;
type Taking = { readonly unitId: string; readonly due: PlainDate };

/** Nothing of an earlier outcome stays beside the new one. */
const undecided = {
	unit_id: null,
	given_on: null,
	first_due: null,
	due: null,
	because: '',
	body: '',
	answer: null,
	answered_on: null,
	proposed: null,
	proposed_by: null
} as const;

/** Answered in the hall, or in writing before it. */
export async function answerAtOnce(ctx: Context, { answer, ...which }: Which & { readonly answer: string }, key = ''): Promise<void> {
	return decide(ctx, which, key, async () => ({ outcome: 'answered', answer, answered_on: ctx.today }));
}

/** A unit takes it and answers by the promised day, for everybody to see. */
export async function takeQuestion(ctx: Context, { unitId, due, ...which }: Which & Taking, key = ''): Promise<void> {
	return decide(ctx, which, key, async (tx) => {
		await requireUnit(tx, ctx, unitId);
		requireAhead(ctx, due);
		return { outcome: 'taken', unit_id: unitId, given_on: ctx.today, first_due: due, due };
	});
}

/** Another body must answer it. */
export async function passQuestion(ctx: Context, { body, ...which }: Which & { readonly body: string }, key = ''): Promise<void> {
	return decide(ctx, which, key, async () => ({ outcome: 'passed', body }));
}

/** Not of the dialogue, an insult or an advertisement: with the reason, not shown, and counted. */
export async function setAside(ctx: Context, { reason, ...which }: Which & { readonly reason: string }, key = ''): Promise<void> {
	return decide(ctx, which, key, async (tx, row) => {
		await tx.updateTable('dialogues').set({ on_screen: null }).where('id', '=', row.dialogue_id).where('on_screen', '=', row.id).execute();
		return { outcome: 'set-aside', because: reason, public_words: null };
	});
}

/** A later day, or another unit, with the reason that everybody reads; the day promised at first stays beside it. */
export async function promiseAnew(ctx: Context, { unitId, due, reason, ...which }: Which & Taking & { readonly reason: string }, key = ''): Promise<void> {
	requireOffice(ctx);
	return takeStep(ctx, 'promise-anew', which, key, async (tx, row) => {
		if (row.answer !== null) throw new Problem('dialogue.not-now');
		await requireUnit(tx, ctx, unitId);
		requireAhead(ctx, due);
		return { set: { unit_id: unitId, given_on: unitId === row.unit_id ? row.given_on : ctx.today, due, because: reason }, data: { unitId, due, reason } };
	});
}

/** What the unit in charge would answer; the Office makes it public. */
export async function proposeAnswer(ctx: Context, { answer, ...which }: Which & { readonly answer: string }, key = ''): Promise<void> {
	return takeStep(ctx, 'propose', which, key, async (_, row) => {
		const isOwn = ctx.actor.kind === 'user' && ctx.actor.role === 'unit' && unitOf(ctx.actor) === row.unit_id;
		if (!isOwn && !actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
		if (row.answer !== null) throw new Problem('dialogue.not-now');
		return { set: { proposed: answer, proposed_by: actorName(ctx.actor) } };
	});
}

/** The public answer. Put right later it keeps the day on which it was first given. */
export async function publishAnswer(ctx: Context, { answer, ...which }: Which & { readonly answer: string }, key = ''): Promise<void> {
	requireOffice(ctx);
	return takeStep(ctx, 'answer', which, key, async (_, row) => ({
		set: { answer, answered_on: row.answered_on ?? ctx.today, proposed: null, proposed_by: null }
	}));
}

async function decide(ctx: Context, which: Which, key: string, work: (tx: Tx, row: Question) => Promise<Set>): Promise<void> {
	requireOffice(ctx);
	return takeStep(ctx, 'decide', which, key, async (tx, row) => {
		const set = await work(tx, row);
		return { set: { ...undecided, ...set, decided_by: actorName(ctx.actor) }, data: set };
	});
}

async function requireUnit(tx: Tx, ctx: Context, unitId: string): Promise<void> {
	if (!(await listActiveUnits(tx, ctx.today)).some(({ id }) => id === unitId)) throw new Problem('dialogue.unit-missing');
}

function requireAhead(ctx: Context, due: PlainDate): void {
	if (due < ctx.today) throw new Problem('dialogue.due-past');
}
