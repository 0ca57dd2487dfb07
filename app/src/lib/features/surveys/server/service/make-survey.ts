import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { SurveyForm } from '../../schema.ts';
import { lockSurvey } from '../queries.ts';

/** What will be asked, at which desks and when; nobody can answer before it is opened. */
export async function prepareSurvey(ctx: Context, form: SurveyForm, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'survey.prepared', (tx) =>
		onceFor(tx, key, async () => {
			const id = newId();
			await tx
				.insertInto('surveys')
				.values({ id, ...columnsOf(form), entered_at: ctx.now, entered_by: actorName(ctx.actor) })
				.execute();
			await insertDesks(tx, id, form.desks);
			await audit(tx, { subject: { type: 'survey', id }, data: { title: form.title, desks: form.desks.length, questions: form.questions.length } });
			return id;
		})
	);
}

export async function changeSurvey(ctx: Context, id: string, { version, ...form }: SurveyForm & { readonly version: number }, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'survey.changed', (tx) =>
		onceFor(tx, key, async () => {
			const { opened_at: opened } = await lockSurvey(tx, id, version);
			if (opened !== null) throw new Problem('survey.moved');
			await tx
				.updateTable('surveys')
				.set({ ...columnsOf(form), version: version + 1 })
				.where('id', '=', id)
				.execute();
			await tx.deleteFrom('survey_desks').where('survey_id', '=', id).execute();
			await insertDesks(tx, id, form.desks);
			await audit(tx, { subject: { type: 'survey', id }, data: { title: form.title, desks: form.desks.length, questions: form.questions.length } });
		})
	);
}

function columnsOf({ title, purpose, questions, formula, access, population, opensOn, closesOn }: SurveyForm) {
	return { title, purpose, questions: jsonOf(questions), formula, access, population, opens_on: opensOn, closes_on: closesOn };
}

async function insertDesks(tx: Tx, surveyId: string, names: readonly string[]): Promise<void> {
	const desks = names.map((name, position) => ({ survey_id: surveyId, id: newId(), position, name }));
	await tx.insertInto('survey_desks').values(desks).execute();
}
