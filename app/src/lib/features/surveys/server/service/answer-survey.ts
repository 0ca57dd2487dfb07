import { asCitizen } from '#lib/features/feedback/server/service/send-feedback.ts';
import type { Context } from '#lib/server/context.ts';
import { wasAnswered } from '#lib/server/database/once.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { formToken } from '#lib/server/open-forms/form-token.ts';
import { isKiosk, numberOf } from '../marks.ts';
import { countingWrongCodes, refuseGuessing, refuseHastyKiosk, refusePrograms } from '../sending-limits.ts';
import { type Answers, storeAnswer } from '../store-answer.ts';

type WebForm = { readonly code: string; readonly token: string; readonly website: string; readonly altcha?: string | undefined };

export function newAnswerToken(ctx: Context): string {
	return formToken(ctx.agencyId, ctx.now);
}

/** Takes an answer from the web. Every question is answered, and who was asked for a code uses it once; which answers were whose is written nowhere. */
export async function answerOnWeb(signedIn: Context, answers: Answers, form: WebForm, address: string, key: string): Promise<void> {
	const ctx = asCitizen(signedIn);
	if (answers.levels.some((level) => level === 0)) throw new Problem('survey.answer-missing');
	if (!(await wasSent(ctx, form, key))) await refusePrograms(ctx, { ...form, address });
	refuseGuessing(address, ctx.now);
	const number = numberOf(ctx.agencyId, answers.surveyId, form.code);
	await countingWrongCodes(ctx, address, storeAnswer(ctx, answers, { way: 'web', number, key }));
}

/** The same press again brings the solution that it used up. */
async function wasSent(ctx: Context, { altcha = '' }: WebForm, key: string): Promise<boolean> {
	return altcha !== '' && (await readOnly(ctx, (tx) => wasAnswered(tx, 'survey.answered', key)));
}

/** Takes an answer from the tablet at a desk, whose address the Office was given. */
export async function answerAtKiosk(signedIn: Context, answers: Answers, token: string, key: string): Promise<void> {
	const ctx = asCitizen(signedIn);
	if (!isKiosk(ctx.agencyId, answers.surveyId, answers.deskId, token)) throw new Problem('survey.not-found');
	if (answers.levels.some((level) => level === 0)) throw new Problem('survey.answer-missing');
	await refuseHastyKiosk(ctx, answers.deskId);
	await storeAnswer(ctx, answers, { way: 'kiosk', number: null, key });
}

/** Entered by one of the agency for somebody who tells the answers; what they leave out is blank. */
export async function answerAssisted(ctx: Context, answers: Answers, key: string): Promise<void> {
	if (ctx.actor.kind !== 'user' || (ctx.actor.role !== 'unit' && ctx.actor.role !== 'office' && ctx.actor.role !== 'admin'))
		throw new Problem('actor.not-allowed');
	if (answers.levels.every((level) => level === 0)) throw new Problem('survey.answer-missing');
	await storeAnswer(ctx, answers, { way: 'assisted', number: null, key });
}
