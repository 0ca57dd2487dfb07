import { sql } from 'kysely';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { defineRound } from '#lib/server/jobs/define-job.ts';

export const forgetWordsRound = defineRound({ name: 'questionnaire.forget-words', cron: '20 3 * * *', retries: 3 });

/**
 * Erases what people wrote in words into free forms whose time is over, as the form promised, and with it what was begun and never sent; choices stay for the counts.
 * The time runs from the last day of answers, so that a form which nobody closes keeps nothing longer. Returns how many answers there were.
 */
export async function forgetOldWords(ctx: Context): Promise<number> {
	const old = await readOnly(ctx, (tx) =>
		tx
			.selectFrom('questionnaires')
			.select(['id', 'questions'])
			.where(sql<boolean>`least(closed_on, closes_on) + make_interval(months => retention_months) < ${ctx.today}::date`)
			.where(({ exists, selectFrom }) =>
				exists(
					selectFrom('questionnaire_answers as a')
						.select('a.id')
						.whereRef('a.questionnaire_id', '=', 'questionnaires.id')
						.where('a.code_key', 'not like', 'gone:%')
				)
			)
			.execute()
	);
	let forgotten = 0;
	for (const { id, questions } of old) {
		const words = questions.filter(({ kind }) => kind === 'text').map((question) => question.id);
		forgotten += await inTransaction(ctx, 'questionnaire.words-forgotten', async (tx) => {
			await tx.deleteFrom('questionnaire_answers').where('questionnaire_id', '=', id).where('is_sent', '=', false).execute();
			const done = await tx
				.updateTable('questionnaire_answers')
				.set({ answers: sql`answers - ${words}::text[]`, code_key: sql`'gone:' || id` })
				.where('questionnaire_id', '=', id)
				.executeTakeFirst();
			await audit(tx, { subject: { type: 'questionnaire', id }, data: { answers: Number(done.numUpdatedRows) } });
			return Number(done.numUpdatedRows);
		});
	}
	return forgotten;
}
