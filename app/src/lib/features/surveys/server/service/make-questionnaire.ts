import type { FormQuestion } from '@kheo/core';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Questionnaire } from '../../questionnaire.ts';
import type { QuestionForm, QuestionnaireForm } from '../../questionnaire-schema.ts';
import { lockQuestionnaire } from '../questionnaire-queries.ts';

type Step = { readonly version: number };

export async function prepareQuestionnaire(ctx: Context, { title, purpose, closesOn, retentionMonths }: QuestionnaireForm, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'questionnaire.prepared', (tx) =>
		onceFor(tx, key, async () => {
			const id = newId();
			const entered = { entered_at: ctx.now, entered_by: actorName(ctx.actor) };
			await tx
				.insertInto('questionnaires')
				.values({ id, title, purpose, questions: '[]', closes_on: closesOn, retention_months: retentionMonths, ...entered })
				.execute();
			await audit(tx, { subject: { type: 'questionnaire', id }, data: { title, closesOn, retentionMonths } });
			return id;
		})
	);
}

/** Adds a question at the end, or changes one in its place. */
export function putQuestion(ctx: Context, id: string, { version, question, when, ...form }: QuestionForm, key = ''): Promise<void> {
	return rewritten(ctx, id, { version }, key, ({ questions }) => {
		const at = questions.findIndex((one) => one.id === question);
		const put = asked({ id: at < 0 ? newId() : question, ...form, when: conditionOf(when, at < 0 ? questions : questions.slice(0, at)) });
		return at < 0 ? [...questions, put] : questions.with(at, put);
	});
}

export function removeQuestion(ctx: Context, id: string, { version, question }: Step & { readonly question: string }, key = ''): Promise<void> {
	return rewritten(ctx, id, { version }, key, ({ questions }) => {
		if (questions.some(({ when }) => when?.question === question)) throw new Problem('questionnaire.question-depended');
		return questions.filter((one) => one.id !== question);
	});
}

/** One place up, never above a question that it depends on. */
export function raiseQuestion(ctx: Context, id: string, { version, question }: Step & { readonly question: string }, key = ''): Promise<void> {
	return rewritten(ctx, id, { version }, key, ({ questions }) => {
		const at = questions.findIndex((one) => one.id === question);
		const [above, own] = [questions[at - 1], questions[at]];
		if (!above || !own) return questions;
		if (own.when?.question === above.id) throw new Problem('questionnaire.condition-unread');
		return questions.with(at - 1, own).with(at, above);
	});
}

function asked(question: FormQuestion): FormQuestion {
	const isChoice = question.kind === 'one' || question.kind === 'many';
	if (isChoice && question.options.length < 2) throw new Problem('questionnaire.options-missing');
	return { ...question, options: isChoice ? question.options : [] };
}

function conditionOf(typed: string, before: readonly FormQuestion[]): FormQuestion['when'] {
	if (typed === '') return null;
	const [question = '', option = ''] = [typed.slice(0, typed.indexOf(':')), typed.slice(typed.indexOf(':') + 1)];
	if (!before.some((one) => one.id === question && one.options.includes(option))) throw new Problem('questionnaire.condition-unread');
	return { question, option };
}

/** The questions anew, while nobody can answer them; an option that another question asks for stays in its list. */
async function rewritten(ctx: Context, id: string, { version }: Step, key: string, use: (old: Questionnaire) => readonly FormQuestion[]): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'questionnaire.changed', (tx) =>
		onceFor(tx, key, async () => {
			const old = await lockQuestionnaire(tx, id, version);
			if (old.state !== 'prepared') throw new Problem('questionnaire.moved');
			const questions = use(old);
			const isKept = ({ when }: FormQuestion) => when === null || questions.some((one) => one.id === when.question && one.options.includes(when.option));
			if (!questions.every(isKept)) throw new Problem('questionnaire.question-depended');
			await tx
				.updateTable('questionnaires')
				.set({ questions: jsonOf(questions), version: version + 1 })
				.where('id', '=', id)
				.execute();
			await audit(tx, { subject: { type: 'questionnaire', id }, data: { questions: questions.length } });
		})
	);
}
