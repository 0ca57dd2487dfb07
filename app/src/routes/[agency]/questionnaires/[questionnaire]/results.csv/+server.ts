import { writeQuestionnaireCsv } from '#lib/features/surveys/server/service/read-questionnaires.ts';
import { download } from '#lib/server/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { bytes, name } = await writeQuestionnaireCsv(locals.ctx, params.questionnaire);
	return download(bytes, name);
};
