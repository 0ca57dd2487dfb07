import { addDays, type DeskTally, LEVELS, type PlainDate } from '@kheo/core';
import { type Selectable, sql } from 'kysely';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { SurveysTable } from '#lib/server/database/tables/surveys.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Survey, SurveyDesk, SurveyIntake, SurveyLine } from '../survey.ts';

const LISTED = 200;

export async function listSurveys(tx: ReadTx): Promise<Survey[]> {
	const rows = await tx.selectFrom('surveys').selectAll().orderBy('opens_on', 'desc').orderBy('id', 'desc').limit(LISTED).execute();
	const desks = await tx.selectFrom('survey_desks').select(['survey_id', 'id', 'name']).orderBy('position').execute();
	const bySurvey = Map.groupBy(desks, ({ survey_id }) => survey_id);
	const { today } = contextOf(tx);
	return rows.map((row) => asSurvey(row, bySurvey.get(row.id) ?? [], today));
}

/** Those that take answers on the web today, and those with public results. Every page of the people's side asks, so that their questions and desks are not read. */
export async function listPublicSurveys(tx: ReadTx): Promise<{ readonly open: SurveyLine[]; readonly published: SurveyLine[] }> {
	const { today } = contextOf(tx);
	const lines = tx
		.selectFrom('surveys')
		.select(['id', 'title', 'purpose', 'opens_on as opensOn', 'closes_on as closesOn'])
		.orderBy('opens_on', 'desc')
		.orderBy('id', 'desc')
		.limit(LISTED);
	const running = lines.where('opened_at', 'is not', null).where('closed_at', 'is', null);
	return {
		open: await running.where('opens_on', '<=', today).where('closes_on', '>=', today).execute(),
		published: await lines.where('published_at', 'is not', null).execute()
	};
}

export async function getSurvey(tx: ReadTx, id: string): Promise<Survey> {
	const row = await tx.selectFrom('surveys').selectAll().where('id', '=', id).executeTakeFirst();
	if (!row) throw new Problem('survey.not-found');
	const desks = await tx.selectFrom('survey_desks').select(['id', 'name']).where('survey_id', '=', id).orderBy('position').execute();
	return asSurvey(row, desks, contextOf(tx).today);
}

/** The survey, held until the transaction ends; no answer comes in meanwhile. */
export async function lockSurvey(tx: Tx, id: string, version: number) {
	const found = await tx.selectFrom('surveys').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
	if (!found) throw new Problem('survey.not-found');
	if (found.version !== version) throw new Problem('survey.moved');
	return found;
}

function asSurvey(row: Selectable<SurveysTable>, desks: readonly SurveyDesk[], today: PlainDate): Survey {
	const { id, version, title, purpose, questions, formula, access, population, codes, opens_on: opensOn, closes_on: closesOn } = row;
	const state = row.closed_at ? 'closed' : row.opened_at ? 'open' : 'prepared';
	return {
		id,
		version,
		title,
		purpose,
		questions,
		formula,
		access,
		population,
		codes,
		opensOn,
		closesOn,
		state,
		desks: desks.map(({ id: deskId, name }) => ({ id: deskId, name })),
		takesWeb: state === 'open' && isWithin(today, opensOn, closesOn),
		isPublished: row.published_at !== null
	};
}

function isWithin(today: PlainDate, from: PlainDate, to: PlainDate): boolean {
	return from <= today && today < addDays(to, 1);
}

/** How many answers came in, by desk and way. */
export async function listIntake(tx: ReadTx, surveyId: string): Promise<SurveyIntake[]> {
	const rows = await tx
		.selectFrom('survey_tallies')
		.select(['desk_id as deskId', 'way', sql<number>`sum(responses)::int`.as('responses')])
		.where('survey_id', '=', surveyId)
		.groupBy(['desk_id', 'way'])
		.execute();
	return rows;
}

/** The counts of each desk as they were kept with the answers. */
export async function listTallies(tx: ReadTx, survey: Survey): Promise<DeskTally[]> {
	const rows = await tx.selectFrom('survey_tallies').select(['desk_id', 'responses', 'tally']).where('survey_id', '=', survey.id).execute();
	const byDesk = Map.groupBy(rows, ({ desk_id }) => desk_id);
	const places = Array.from({ length: survey.questions.length * LEVELS }, (_, at) => at);
	return survey.desks.map(({ id }) => {
		const own = byDesk.get(id) ?? [];
		const tally = places.map((at) => own.reduce((sum, row) => sum + (row.tally[at] ?? 0), 0));
		return { deskId: id, responses: own.reduce((sum, row) => sum + row.responses, 0), tally };
	});
}
