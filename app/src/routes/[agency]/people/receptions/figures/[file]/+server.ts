import { receptionPeriod } from '@kheo/core';
import { readReceptionFigures, writeReceptionCsv } from '#lib/features/receptions/server/service/read-figures.ts';
import { openCsv, openJson } from '#lib/server/open-data.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** `2026.csv`, `2026-Q4.json`, `2026-11.csv`: the figures of the page, for whoever counts on. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const [, period = '', form] = /^([\dQ-]+)\.(csv|json)$/u.exec(params.file) ?? [];
	if (!receptionPeriod(period)) throw new Problem('people.not-public');
	if (form === 'json') return openJson(locals.ctx, await readReceptionFigures(locals.ctx, period));
	return openCsv(await writeReceptionCsv(locals.ctx, period), `tiep-cong-dan-${period}`);
};
