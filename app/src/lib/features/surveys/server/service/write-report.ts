import { actFor, composePaper, joinDocuments, paperSystem, type SurveyReport, surveyCharts, surveyChartsOf, surveyReport } from '@kheo/core';
import { setPages } from '@kheo/documents/set-pages';
import { writeDocx } from '@kheo/documents/write-docx';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { type SurveyIntake, surveyWays } from '../../survey.ts';
import { listIntake } from '../queries.ts';
import { readResults } from './read-results.ts';

/** The finished report with its charts: a Word file to go on with, or the pages it prints. */
export async function writeReport(ctx: Context, id: string, format: 'docx' | 'pdf'): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	const { survey, results } = await readResults(ctx, id);
	const { agency, intake } = await readOnly(ctx, async (tx) => ({ agency: await getAgency(tx), intake: await listIntake(tx, id) }));
	const report: SurveyReport = {
		system: paperSystem(agency.system),
		parentIssuer: agency.parentName,
		issuer: agency.name,
		abbreviation: agency.abbreviation,
		place: agency.place,
		year: Number(ctx.today.slice(0, 4)),
		addressee: '',
		title: survey.title,
		opensOn: survey.opensOn,
		closesOn: survey.closesOn,
		population: survey.population,
		questions: survey.questions,
		desks: survey.desks,
		ways: waysIn(intake),
		results
	};
	const paper = composePaper(surveyReport(report), actFor(paperSystem(agency.system), ctx.today, agency.actsFrom));
	const charts = surveyChartsOf(report);
	const document = charts.length === 0 || results.total === null ? paper : joinDocuments(paper, surveyCharts(charts));
	const title = `Báo cáo kết quả ${survey.title}`;
	const bytes = format === 'pdf' ? await setPages(document, { title, at: ctx.now }) : writeDocx(document, { title });
	return { bytes, name: `${title.slice(0, 110)}.${format}` };
}

/** The paper is Vietnamese, whoever asks for it. */
function waysIn(intake: readonly SurveyIntake[]): string {
	const words = messagesIn('vi').surveys.ways;
	const counted = surveyWays.map((way) => ({ way, count: intake.reduce((sum, one) => sum + (one.way === way ? one.responses : 0), 0) }));
	return counted.flatMap(({ way, count }) => (count === 0 ? [] : [`${words[way]} ${count}`])).join(', ');
}
