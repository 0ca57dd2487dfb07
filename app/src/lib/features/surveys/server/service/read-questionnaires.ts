import { formResults } from '@kheo/core';
import { writeCsv } from '@kheo/documents/write-csv';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Questionnaire, QuestionnaireDesk } from '../../questionnaire.ts';
import { countAnswers, getQuestionnaire, listOpenQuestionnaires, listQuestionnaires, listSentAnswers } from '../questionnaire-queries.ts';

export function readQuestionnaires(ctx: Context): Promise<Questionnaire[]> {
	return readOnly(ctx, listQuestionnaires);
}

/** Those that anybody may answer today. */
export function readOpenQuestionnaires(ctx: Context) {
	return readOnly(ctx, listOpenQuestionnaires);
}

export async function readPublicQuestionnaire(ctx: Context, id: string): Promise<Questionnaire> {
	const form = await readOnly(ctx, (tx) => getQuestionnaire(tx, id));
	if (form.state === 'prepared') throw new Problem('people.not-public');
	return form;
}

/** The form, how many answered, and once it is closed what: people may change their answers until then. */
export function readQuestionnaireDesk(ctx: Context, id: string): Promise<QuestionnaireDesk> {
	return readOnly(ctx, async (tx) => {
		const questionnaire = await getQuestionnaire(tx, id);
		const results = questionnaire.state === 'closed' ? formResults(questionnaire.questions, await listSentAnswers(tx, id)) : null;
		return { questionnaire, results, ...(await countAnswers(tx, id)) };
	});
}

/** Question by question, never person by person. */
export async function writeQuestionnaireCsv(ctx: Context, id: string): Promise<{ readonly bytes: string; readonly name: string }> {
	const { questionnaire, results, wordsErased } = await readQuestionnaireDesk(ctx, id);
	if (results === null) throw new Problem('survey.not-closed');
	const words = messagesIn(ctx.locale).questionnaires;
	const few = messagesIn(ctx.locale).surveys.results.few;
	const rows = results.flatMap(({ question, answered, counts, texts }) => [
		question.kind === 'text' && wordsErased
			? [question.words, words.erased, '']
			: [question.words, words.answeredBy, answered === null ? few : String(answered)],
		...counts.map(({ name, count }) => [question.words, name, String(count)]),
		...texts.map((text) => [question.words, text, ''])
	]);
	return { bytes: writeCsv([[words.question, words.answer, words.count], ...rows]), name: `${questionnaire.title.slice(0, 100)}.csv` };
}
