import { randomUUID } from 'node:crypto';
import { askedQuestions, type FormAnswers, formScreens, missingAnswers, tidyAnswers } from '@kheo/core';
import { asCitizen } from '#lib/features/feedback/server/service/send-feedback.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor, wasAnswered } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { FormScreen, Questionnaire } from '../../questionnaire.ts';
import { resumeCode, resumeKey } from '../marks.ts';
import { getQuestionnaire } from '../questionnaire-queries.ts';
import { countingWrongCodes, refuseBeginnings, refuseGuessing } from '../sending-limits.ts';

type Beginning = { readonly website: string; readonly altcha: string };
const begun = 'questionnaire.begun';

/** Begins a form: whoever does so is given a code with which they go on, change and delete it until it is closed. */
export async function beginForm(signedIn: Context, id: string, guard: Beginning, address: string, key: string): Promise<FormScreen> {
	const ctx = asCitizen(signedIn);
	if (!(await readOnly(ctx, (tx) => wasAnswered(tx, begun, key)))) await refuseBeginnings(ctx, { ...guard, address });
	const code = await inTransaction(ctx, begun, async (tx) => {
		await openForm(tx, id);
		const answerId = await onceFor(tx, key, async () => {
			const own = randomUUID();
			const codeKey = resumeKey(ctx.agencyId, id, resumeCode(ctx.agencyId, own));
			await tx.insertInto('questionnaire_answers').values({ id: own, questionnaire_id: id, code_key: codeKey, answers: '{}' }).execute();
			await audit(tx, { subject: { type: 'questionnaire', id }, data: {} });
			return own;
		});
		return resumeCode(ctx.agencyId, answerId);
	});
	return goOn(ctx, id, { code, screen: 0, go: 'look', answers: {} }, address);
}

export type Press = {
	readonly code: string;
	readonly screen: number;
	/** `look`: open it again; `later`: keep it and stop; `send`: it counts. */
	readonly go: 'look' | 'next' | 'back' | 'later' | 'send';
	readonly answers: FormAnswers;
};

/** Keeps what stands on the screen, whatever is pressed, and gives the next one; what must be answered holds up `next` and `send` alone. */
export async function goOn(signedIn: Context, id: string, press: Press, address: string): Promise<FormScreen> {
	const ctx = asCitizen(signedIn);
	const answered = inTransaction(ctx, 'questionnaire.answered', async (tx) => {
		const form = await openForm(tx, id);
		const own = await lockOwn(tx, ctx, id, press.code, address);
		const screens = formScreens(form.questions);
		const here = screens[press.screen] ?? [];
		const onScreen = new Set(here.map((question) => question.id));
		const kept = Object.entries(own.answers).filter(([question]) => press.go === 'look' || !onScreen.has(question));
		const typed = Object.entries(press.answers).filter(([question]) => onScreen.has(question));
		const answers = tidyAnswers(form.questions, Object.fromEntries([...kept, ...(press.go === 'look' ? [] : typed)]));
		const missing =
			press.go === 'send'
				? missingAnswers(form.questions, answers)
				: press.go === 'next'
					? missingAnswers(form.questions, answers).filter((one) => onScreen.has(one))
					: [];
		const isSent = own.is_sent || (press.go === 'send' && missing.length === 0);
		await tx
			.updateTable('questionnaire_answers')
			.set({ answers: jsonOf(answers), is_sent: isSent })
			.where('id', '=', own.id)
			.execute();
		await audit(tx, { subject: { type: 'questionnaire', id }, data: {} });
		const screen = screenAfter(form, answers, press, missing);
		return screenOf(form, answers, { code: press.code, screen, isSent, missing });
	});
	return countingWrongCodes(ctx, address, answered);
}

/** Deletes what somebody answered, as long as the form is open. */
export async function deleteForm(signedIn: Context, id: string, code: string, address: string): Promise<void> {
	const ctx = asCitizen(signedIn);
	const deleted = inTransaction(ctx, 'questionnaire.answer-deleted', async (tx) => {
		await openForm(tx, id);
		const own = await lockOwn(tx, ctx, id, code, address);
		await tx.deleteFrom('questionnaire_answers').where('id', '=', own.id).execute();
		await audit(tx, { subject: { type: 'questionnaire', id }, data: {} });
	});
	await countingWrongCodes(ctx, address, deleted);
}

/** Held open until the transaction ends. */
async function openForm(tx: Tx, id: string): Promise<Questionnaire> {
	await tx.selectFrom('questionnaires').select('id').where('id', '=', id).forKeyShare().execute();
	const form = await getQuestionnaire(tx, id);
	if (!form.takesAnswers) throw new Problem('questionnaire.not-open');
	return form;
}

async function lockOwn(tx: Tx, { agencyId, now }: Context, id: string, code: string, address: string) {
	refuseGuessing(address, now);
	const key = resumeKey(agencyId, id, code);
	const own = await tx
		.selectFrom('questionnaire_answers')
		.selectAll()
		.where('questionnaire_id', '=', id)
		.where('code_key', '=', key)
		.forUpdate()
		.executeTakeFirst();
	if (own) return own;
	throw new Problem('questionnaire.code-wrong');
}

function screenAfter({ questions }: Questionnaire, answers: FormAnswers, { screen, go }: Press, missing: readonly string[]): number {
	const asked = new Set(askedQuestions(questions, answers).map(({ id }) => id));
	const screens = formScreens(questions);
	const hasAny = (at: number) => screens[at]?.some(({ id }) => asked.has(id)) ?? false;
	if (go === 'send' && missing.length > 0) return screens.findIndex((one) => one.some(({ id }) => missing.includes(id)));
	if (missing.length > 0 || (go !== 'next' && go !== 'back')) return Math.min(Math.max(screen, 0), screens.length - 1);
	const places = screens.map((_, at) => at).filter(hasAny);
	return go === 'next' ? (places.find((at) => at > screen) ?? screen) : (places.findLast((at) => at < screen) ?? screen);
}

type Place = Pick<FormScreen, 'code' | 'screen' | 'isSent' | 'missing'>;

function screenOf({ questions }: Questionnaire, answers: FormAnswers, place: Place): FormScreen {
	const asked = new Set(askedQuestions(questions, answers).map(({ id }) => id));
	const screens = formScreens(questions);
	const shown = (screens[place.screen] ?? []).filter(({ id }) => asked.has(id));
	/** A later screen may come to be asked by what is chosen on this one. */
	const mayFollow = screens
		.slice(place.screen + 1)
		.flat()
		.some(({ id, when }) => asked.has(id) || (when !== null && shown.some((one) => one.id === when.question)));
	return { ...place, screens: screens.length, isLast: !mayFollow, questions: shown, answers };
}
