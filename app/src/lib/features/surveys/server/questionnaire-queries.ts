import type { FormAnswers } from '@kheo/core';
import { type Selectable, sql } from 'kysely';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { QuestionnairesTable } from '#lib/server/database/tables/questionnaires.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Questionnaire } from '../questionnaire.ts';

const LISTED = 200;

export async function listQuestionnaires(tx: ReadTx): Promise<Questionnaire[]> {
	const rows = await tx.selectFrom('questionnaires').selectAll().orderBy('entered_at', 'desc').limit(LISTED).execute();
	return rows.map((row) => asQuestionnaire(tx, row));
}

/** Those that take answers today, as the people's side lists them. */
export function listOpenQuestionnaires(tx: ReadTx) {
	return tx
		.selectFrom('questionnaires')
		.select(['id', 'title', 'closes_on as closesOn'])
		.where('opened_at', 'is not', null)
		.where('closed_at', 'is', null)
		.where('closes_on', '>=', contextOf(tx).today)
		.orderBy('entered_at', 'desc')
		.limit(LISTED)
		.execute();
}

export async function getQuestionnaire(tx: ReadTx, id: string): Promise<Questionnaire> {
	const row = await tx.selectFrom('questionnaires').selectAll().where('id', '=', id).executeTakeFirst();
	if (!row) throw new Problem('questionnaire.not-found');
	return asQuestionnaire(tx, row);
}

export async function countAnswers(tx: ReadTx, id: string): Promise<{ readonly sent: number; readonly begun: number; readonly wordsErased: boolean }> {
	return tx
		.selectFrom('questionnaire_answers')
		.select([
			sql<number>`(count(*) filter (where is_sent))::int`.as('sent'),
			sql<number>`(count(*) filter (where not is_sent))::int`.as('begun'),
			sql<boolean>`count(*) filter (where code_key like 'gone:%') > 0`.as('wordsErased')
		])
		.where('questionnaire_id', '=', id)
		.executeTakeFirstOrThrow();
}

export async function listSentAnswers(tx: ReadTx, id: string): Promise<FormAnswers[]> {
	const rows = await tx.selectFrom('questionnaire_answers').select('answers').where('questionnaire_id', '=', id).where('is_sent', '=', true).execute();
	return rows.map(({ answers }) => answers);
}

/** Held until the transaction ends. */
export async function lockQuestionnaire(tx: Tx, id: string, version: number): Promise<Questionnaire> {
	const row = await tx.selectFrom('questionnaires').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
	if (!row) throw new Problem('questionnaire.not-found');
	if (row.version !== version) throw new Problem('questionnaire.moved');
	return asQuestionnaire(tx, row);
}

function asQuestionnaire(tx: ReadTx, row: Selectable<QuestionnairesTable>): Questionnaire {
	const { id, version, title, purpose, questions, closes_on: closesOn, retention_months: retentionMonths } = row;
	const state = row.closed_at ? 'closed' : row.opened_at ? 'open' : 'prepared';
	return { id, version, title, purpose, questions, closesOn, retentionMonths, state, takesAnswers: state === 'open' && contextOf(tx).today <= closesOn };
}
