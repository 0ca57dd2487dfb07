import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { PaperBatch, Survey, SurveyIntake, SurveyLine } from '../../survey.ts';
import { codeOf, isKiosk, kioskToken } from '../marks.ts';
import { getSurvey, listIntake, listPublicSurveys, listSurveys } from '../queries.ts';
import { listBatches } from './read-batch.ts';

/** All surveys of the agency, for its people. */
export function readSurveys(ctx: Context): Promise<Survey[]> {
	return readOnly(ctx, listSurveys);
}

/** What the public may answer today, and what came of earlier ones. */
export function readPublicSurveys(ctx: Context): Promise<{ readonly open: SurveyLine[]; readonly published: SurveyLine[] }> {
	return readOnly(ctx, listPublicSurveys);
}

/** A survey that anybody may look at: one that takes answers, or whose results are public. */
export async function readPublicSurvey(ctx: Context, id: string): Promise<Survey> {
	const survey = await readOnly(ctx, (tx) => getSurvey(tx, id));
	if (survey.state === 'prepared') throw new Problem('people.not-public');
	return survey;
}

/** The tablet at a desk, by its own address ("desk.token"). `takes`: whether answers given here now would be counted; if not, nothing is asked. */
export async function readKiosk(ctx: Context, id: string, address: string) {
	const survey = await readPublicSurvey(ctx, id);
	const [deskId = '', token = ''] = address.split('.');
	const desk = survey.desks.find((one) => one.id === deskId);
	if (!desk || !isKiosk(ctx.agencyId, id, deskId, token)) throw new Problem('people.not-public');
	return { survey, desk, takes: survey.takesWeb && survey.access === 'open' };
}

export type SurveyDeskPage = {
	readonly survey: Survey;
	readonly intake: readonly SurveyIntake[];
	readonly used: number;
	readonly batches: readonly PaperBatch[];
	readonly kiosks: Readonly<Record<string, string>>;
};

/** Everything that the agency's people see of a survey while it runs; nothing of it says what was answered. */
export function readSurveyDesk(ctx: Context, id: string): Promise<SurveyDeskPage> {
	return readOnly(ctx, async (tx) => {
		const survey = await getSurvey(tx, id);
		const { used } = await tx
			.selectFrom('survey_code_uses')
			.select(({ fn }) => fn.countAll<string>().as('used'))
			.where('survey_id', '=', id)
			.executeTakeFirstOrThrow();
		return {
			survey,
			intake: await listIntake(tx, id),
			used: Number(used),
			batches: await listBatches(tx, survey),
			kiosks: Object.fromEntries(survey.desks.map((desk) => [desk.id, kioskToken(ctx.agencyId, id, desk.id)]))
		};
	});
}

/** The one-time codes of a survey, to be printed and cut. */
export async function readCodes(ctx: Context, id: string): Promise<{ readonly survey: Survey; readonly codes: readonly string[] }> {
	const survey = await readOnly(ctx, (tx) => getSurvey(tx, id));
	return { survey, codes: Array.from({ length: survey.codes }, (_, at) => codeOf(ctx.agencyId, id, at + 1)) };
}
