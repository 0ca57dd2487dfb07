import { randomUUID } from 'node:crypto';
import { LEVELS, type Levels } from '@kheo/core';
import { actorKey, type Context } from '#lib/server/context.ts';
import { loggedName } from '#lib/server/database/audit.ts';
import { inOneTrip } from '#lib/server/database/in-one-trip.ts';
import { keptPlan } from '#lib/server/database/kept-plan.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { keyringFor } from '#lib/server/personal/keyring.ts';
import { sealedJson } from '#lib/server/personal/sealed-values.ts';
import { brokenConstraint, Problem } from '#lib/server/problem.ts';
import type { SurveyWay } from '../survey.ts';
import { getSurvey } from './queries.ts';

export type Answers = { readonly surveyId: string; readonly deskId: string; readonly levels: Levels };
/** `number`: that of the one-time code, null without a good one. */
type Sent = { readonly way: SurveyWay; readonly number: number | null; readonly key: string };

const action = 'survey.answered';

/**
 * Takes one answer in one round trip: the survey takes answers now and is held so that it is not closed before, this press was not taken earlier, the code is used up.
 * The answer's id is random, so that it does not tell when; the log says that somebody answered at a desk, not what.
 */
export async function storeAnswer(ctx: Context, answers: Answers, sent: Sent): Promise<void> {
	const { surveyId, deskId, levels } = answers;
	const keys = keyringFor(ctx.agencyId);
	const asked = [surveyId, deskId, sent.way, ctx.today, [...levels], sent.number];
	const press = [actorKey(ctx.actor), sent.key === '' ? newId() : sent.key, action, randomUUID()];
	const logged = [newId(), loggedName(ctx, keys), ctx.requestId, sealedJson(keys, { desk: deskId, way: sent.way })];
	const [{ found } = { found: false }] = await inOneTrip<{ found: boolean }>(ctx, keys, { ...statement, values: [...asked, ...press, ...logged] }).catch(
		(error: unknown) => {
			throw brokenConstraint(error) === 'survey_code_uses_pkey' ? new Problem('survey.code-used', { cause: error }) : error;
		}
	);
	if (!found) throw await whyNot(ctx, answers, sent);
}

/** Papers and answers that an officer enters need no code, and are taken after the last day too. */
const statement = keptPlan(`with survey as (
	select id, access from surveys s where id = $1::uuid and opened_at is not null and closed_at is null and jsonb_array_length(questions) = cardinality($5::smallint[])
		and exists (select from survey_desks d where d.survey_id = s.id and d.id = $2::uuid)
		and ($3::text = 'assisted' or ($4::date between opens_on and closes_on and (access = 'open' or ($3::text = 'web' and $6::int <= codes))))
	for key share
), once as (
	insert into idempotency_keys (actor, key, action, result) select $7::text, $8::text, $9::text, 'null' from survey on conflict do nothing returning key
), used as (
	insert into survey_code_uses (survey_id, number) select id, $6::int from survey, once where access = 'codes' and $3::text = 'web' returning number
), answered as (
	insert into survey_responses (id, survey_id, desk_id, way, answered_on, levels)
	select $10::uuid, $1::uuid, $2::uuid, $3::text, $4::date, $5::smallint[] from once left join used on true returning id
), audited as (
	insert into audit_entries (id, actor, actor_name, action, subject_type, subject_id, request_id, data)
	select $11::uuid, $7::text, $12::text, $9::text, 'survey', $1::text, $13::text, $14::jsonb from answered
) select exists (select from survey) as found`);

async function whyNot(ctx: Context, { surveyId, deskId, levels }: Answers, { way, number }: Sent): Promise<Problem> {
	const survey = await readOnly(ctx, (tx) => getSurvey(tx, surveyId));
	const isWhole = levels.length === survey.questions.length && levels.every((level) => level <= LEVELS);
	if (survey.state !== 'open' || (way !== 'assisted' && !survey.takesWeb)) return new Problem('survey.not-open');
	if (!survey.desks.some(({ id }) => id === deskId)) return new Problem('survey.desk-missing');
	if (!isWhole) return new Problem('survey.answer-missing');
	if (survey.access === 'codes' && way === 'web' && (number === null || number > survey.codes)) return new Problem('survey.code-wrong');
	return new Problem('survey.not-open');
}
