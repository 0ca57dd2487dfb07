import { randomUUID } from 'node:crypto';
import { addDays, usualSatisfactionQuestions } from '@kheo/core';
import type { TestContext } from './context.ts';
import type { SurveyForm } from '#lib/features/surveys/schema.ts';
import { prepareSurvey } from '#lib/features/surveys/server/service/make-survey.ts';
import { openSurvey } from '#lib/features/surveys/server/service/run-survey.ts';
import { readSurveyDesk } from '#lib/features/surveys/server/service/read-surveys.ts';

process.env['KHEO_SECRET'] ??= randomUUID();

/** A survey of two desks that takes answers today and for a week. */
export async function anOpenSurvey(ctx: TestContext, more: Partial<SurveyForm> = {}) {
	const id = await prepareSurvey(ctx, {
		title: 'Khảo sát quý III',
		purpose: '',
		desks: ['Quầy Đất đai', 'Quầy Tư pháp'],
		questions: [...usualSatisfactionQuestions],
		formula: 'satisfied-share/1',
		access: 'open',
		population: null,
		opensOn: ctx.today,
		closesOn: addDays(ctx.today, 7),
		...more
	});
	await openSurvey(ctx, id, { version: 1 });
	const { survey } = await readSurveyDesk(ctx, id);
	return { id, survey, deskIds: survey.desks.map((desk) => desk.id) };
}
