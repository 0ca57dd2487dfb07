import type { PlainDate } from '@kheo/core';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Questionnaire } from '../../questionnaire.ts';
import type { QuestionnaireForm } from '../../questionnaire-schema.ts';
import { lockQuestionnaire } from '../questionnaire-queries.ts';

type Step = { readonly version: number };

/** While nobody can answer it; its questions are changed one by one. */
export function changeQuestionnaire(ctx: Context, id: string, { version, ...form }: QuestionnaireForm & Step, key = ''): Promise<void> {
	return stepped(ctx, 'questionnaire.changed', id, { version }, key, ({ state }) => {
		if (state !== 'prepared') throw new Problem('questionnaire.moved');
		return { title: form.title, purpose: form.purpose, closes_on: form.closesOn, retention_months: form.retentionMonths };
	});
}

export function openQuestionnaire(ctx: Context, id: string, step: Step, key = ''): Promise<void> {
	return stepped(ctx, 'questionnaire.opened', id, step, key, ({ state, questions, closesOn }) => {
		if (state !== 'prepared') throw new Problem('questionnaire.moved');
		if (questions.length === 0) throw new Problem('questionnaire.questions-missing');
		if (closesOn < ctx.today) throw new Problem('questionnaire.day-over');
		return { opened_at: ctx.now, opened_by: actorName(ctx.actor) };
	});
}

/** A later last day; those who answered were told that they may change their answers until the one before at least. */
export function prolongQuestionnaire(ctx: Context, id: string, { version, closesOn }: Step & { readonly closesOn: PlainDate }, key = ''): Promise<void> {
	return stepped(ctx, 'questionnaire.prolonged', id, { version }, key, (old) => {
		if (old.state !== 'open') throw new Problem('questionnaire.moved');
		if (closesOn <= old.closesOn || closesOn < ctx.today) throw new Problem('survey.day-not-later');
		return { closes_on: closesOn };
	});
}

/** From here on nothing is changed, and what came of it is counted. */
export function closeQuestionnaire(ctx: Context, id: string, step: Step, key = ''): Promise<void> {
	return stepped(ctx, 'questionnaire.closed', id, step, key, ({ state }) => {
		if (state !== 'open') throw new Problem('questionnaire.moved');
		return { closed_at: ctx.now, closed_on: ctx.today, closed_by: actorName(ctx.actor) };
	});
}

type Set = Partial<{
	readonly title: string;
	readonly purpose: string;
	readonly closes_on: PlainDate;
	readonly retention_months: number;
	readonly opened_at: Date;
	readonly opened_by: string;
	readonly closed_at: Date;
	readonly closed_on: PlainDate;
	readonly closed_by: string;
}>;

async function stepped(ctx: Context, action: string, id: string, { version }: Step, key: string, use: (old: Questionnaire) => Set): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			const set = use(await lockQuestionnaire(tx, id, version));
			await tx
				.updateTable('questionnaires')
				.set({ ...set, version: version + 1 })
				.where('id', '=', id)
				.execute();
			await audit(tx, { subject: { type: 'questionnaire', id }, data: { title: set.title, closesOn: set.closes_on, retentionMonths: set.retention_months } });
		})
	);
}
