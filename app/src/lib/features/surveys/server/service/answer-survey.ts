import { randomUUID } from 'node:crypto';
import type { Levels } from '@kheo/core';
import { sql } from 'kysely';
import { asCitizen } from '#lib/features/feedback/server/service/send-feedback.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { contextOf, inTransaction } from '#lib/server/database/transaction.ts';
import { brokenConstraint, Problem } from '#lib/server/problem.ts';
import type { SurveyWay } from '../../survey.ts';
import { formToken, isKiosk, numberOf } from '../marks.ts';
import { countWrongCode, refuseGuessing, refuseHastyKiosk, refusePrograms } from '../sending-limits.ts';

export type Answers = { readonly surveyId: string; readonly deskId: string; readonly levels: Levels };
type WebForm = { readonly code: string; readonly token: string; readonly website: string };

const action = 'survey.answered';

export function newAnswerToken(ctx: Context): string {
	return formToken(ctx.agencyId, ctx.now);
}

/** Takes an answer from the web. Every question is answered, and who was asked for a code uses it once; which answers were whose is written nowhere. */
export async function answerOnWeb(signedIn: Context, answers: Answers, form: WebForm, address: string, key: string): Promise<void> {
	const ctx = asCitizen(signedIn);
	if (answers.levels.some((level) => level === 0)) throw new Problem('survey.answer-missing');
	await inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			refusePrograms(ctx.agencyId, { ...form, address }, ctx.now);
			const { access, codes } = await takesAnswer(tx, answers, 'web');
			if (access === 'codes') await useCode(tx, ctx, answers.surveyId, form.code, codes, address);
			return insertAnswer(tx, answers, 'web');
		})
	).catch((error: unknown) => {
		throw brokenConstraint(error) === 'survey_code_uses_pkey' ? new Problem('survey.code-used', { cause: error }) : error;
	});
}

/** Takes an answer from the tablet at a desk, whose address the Office was given. */
export async function answerAtKiosk(signedIn: Context, answers: Answers, token: string, key: string): Promise<void> {
	const ctx = asCitizen(signedIn);
	if (!isKiosk(ctx.agencyId, answers.surveyId, answers.deskId, token)) throw new Problem('survey.not-found');
	if (answers.levels.some((level) => level === 0)) throw new Problem('survey.answer-missing');
	await inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			refuseHastyKiosk(answers.deskId, ctx.now);
			if ((await takesAnswer(tx, answers, 'kiosk')).access === 'codes') throw new Problem('survey.not-open');
			return insertAnswer(tx, answers, 'kiosk');
		})
	);
}

/** Entered by one of the agency for somebody who tells the answers; what they leave out is blank. */
export async function answerAssisted(ctx: Context, answers: Answers, key: string): Promise<void> {
	if (ctx.actor.kind !== 'user' || (ctx.actor.role !== 'unit' && ctx.actor.role !== 'office' && ctx.actor.role !== 'admin'))
		throw new Problem('actor.not-allowed');
	if (answers.levels.every((level) => level === 0)) throw new Problem('survey.answer-missing');
	await inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			await takesAnswer(tx, answers, 'assisted');
			return insertAnswer(tx, answers, 'assisted');
		})
	);
}

/** That the survey takes answers now, held so that it is not closed before this one is in. */
async function takesAnswer(tx: Tx, { surveyId, deskId, levels }: Answers, way: SurveyWay): Promise<{ access: 'open' | 'codes'; codes: number }> {
	const { rows } = await sql<{ access: 'open' | 'codes'; codes: number; asked: number; has_desk: boolean; is_open: boolean; takes_web: boolean }>`
		select access, codes, jsonb_array_length(questions) as asked, opened_at is not null and closed_at is null as is_open,
			${contextOf(tx).today}::date between opens_on and closes_on as takes_web, exists (select from survey_desks d where d.survey_id = s.id and d.id = ${deskId}) as has_desk
		from surveys s where id = ${surveyId} for key share`.execute(tx);
	const [found] = rows;
	if (!found) throw new Problem('survey.not-found');
	if (!found.is_open || (!found.takes_web && way !== 'assisted')) throw new Problem('survey.not-open');
	if (!found.has_desk) throw new Problem('survey.desk-missing');
	if (found.asked !== levels.length) throw new Problem('survey.answer-missing');
	return found;
}

async function useCode(tx: Tx, { agencyId, now }: Context, surveyId: string, typed: string, made: number, address: string): Promise<void> {
	refuseGuessing(address, now);
	const number = numberOf(agencyId, surveyId, typed);
	if (number === null || number > made) {
		countWrongCode(address, now);
		throw new Problem('survey.code-wrong');
	}
	await tx.insertInto('survey_code_uses').values({ survey_id: surveyId, number }).execute();
}

/** The id is random, so that it does not tell when; the log says that somebody answered at a desk, not what. */
async function insertAnswer(tx: Tx, { surveyId, deskId, levels }: Answers, way: SurveyWay): Promise<null> {
	await tx
		.insertInto('survey_responses')
		.values({ id: randomUUID(), survey_id: surveyId, desk_id: deskId, way, answered_on: contextOf(tx).today, levels: [...levels] })
		.execute();
	await audit(tx, { subject: { type: 'survey', id: surveyId }, data: { desk: deskId, way } });
	return null;
}
