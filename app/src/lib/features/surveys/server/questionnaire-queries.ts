import type { Selectable } from 'kysely';
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
