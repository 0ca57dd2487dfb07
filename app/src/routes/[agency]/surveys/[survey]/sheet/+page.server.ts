import { drawSheet } from '#lib/features/surveys/server/service/draw-sheet.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const codes = url.searchParams.has('codes');
	const site = `${url.origin}/${params.agency}/people`;
	return { codes, sheet: await drawSheet(locals.ctx, params.survey, site, { codes, from: Number(url.searchParams.get('from') ?? 1) }) };
};
