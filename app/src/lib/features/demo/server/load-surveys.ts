import { addDays, usualSatisfactionQuestions } from '@kheo/core';
import { keyBatch, startBatch } from '#lib/features/surveys/server/service/key-papers.ts';
import { prepareSurvey } from '#lib/features/surveys/server/service/make-survey.ts';
import { readSurveyDesk, readSurveys } from '#lib/features/surveys/server/service/read-surveys.ts';
import { closeSurvey, openSurvey, publishResults } from '#lib/features/surveys/server/service/run-survey.ts';
import type { Context } from '#lib/server/context.ts';

const asked = {
	purpose: 'Xin ông/bà cho biết mức độ hài lòng khi làm thủ tục tại bộ phận một cửa của Sở.',
	desks: ['Quầy Sở hữu trí tuệ', 'Quầy Tiêu chuẩn đo lường', 'Quầy An toàn bức xạ'],
	questions: [...usualSatisfactionQuestions],
	formula: 'satisfied-share/1' as const,
	access: 'open' as const
};
/** Papers of each desk; the last has too few to be shown. */
const papers = [22, 14, 3];

/** A survey that people can answer today, and last quarter's on paper with its published results. */
export async function loadSurveys(office: Context, second: Context): Promise<void> {
	if ((await readSurveys(office)).length > 0) return;
	const { today } = office;
	const last = await prepareSurvey(office, {
		...asked,
		title: 'Mức độ hài lòng tại bộ phận một cửa, kỳ trước',
		population: 160,
		opensOn: addDays(today, -100),
		closesOn: addDays(today, -70)
	});
	await openSurvey(office, last, { version: 1 });
	const { survey } = await readSurveyDesk(office, last);
	for (const [at, { id: desk }] of survey.desks.entries()) {
		const batch = await startBatch(office, { surveyId: last, desk, papers: papers[at] ?? 1, collectedOn: addDays(today, -72) });
		const keyed = Array.from({ length: papers[at] ?? 1 }, (_, paper) => keyedPaper(at, paper));
		await keyBatch(office, { id: batch, version: 1, papers: keyed });
		await keyBatch(second, { id: batch, version: 2, papers: keyed });
	}
	await closeSurvey(office, last, { version: 2, population: 160 });
	await publishResults(office, last, { version: 3 });
	const now = await prepareSurvey(office, {
		...asked,
		title: 'Mức độ hài lòng tại bộ phận một cửa',
		population: null,
		opensOn: today,
		closesOn: addDays(today, 60)
	});
	await openSurvey(office, now, { version: 1 });
}

/** Mostly content, waiting and feedback least so; the same at every loading. */
function keyedPaper(desk: number, paper: number): string {
	return usualSatisfactionQuestions.map((_, at) => 5 - ((paper * 7 + at * 3 + desk) % 11 < 5 ? 1 : 0) - ((paper + at) % 9 === 0 ? 2 : 0)).join('');
}
