import { sayMoment } from '#lib/features/approvals/said.ts';
import { figureLines, readReceptionFigures } from '#lib/features/receptions/server/service/read-figures.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const figures = await readReceptionFigures(locals.ctx, url.searchParams.get('period') ?? '');
	const lines = figureLines(figures, messagesIn(locals.locale).receptions.figures);
	return { period: figures.period, years: figures.years, lines, asOf: sayMoment(locals.ctx.now, locals.locale) };
};
