import { bookSearch } from '#lib/features/issuing/book-search.ts';
import { paperSchema, reservationSchema } from '#lib/features/issuing/schema.ts';
import { readOutgoing } from '#lib/features/issuing/server/service/read-books.ts';
import { reserveNumber } from '#lib/features/issuing/server/service/reserve-number.ts';
import { readSeries } from '#lib/features/issuing/server/service/series.ts';
import { enterPaper } from '#lib/features/issuing/server/service/sign-paper.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../form-actions.ts';
import { issuingActions } from '../../issuing-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const search = bookSearch(url.searchParams, locals.today);
	const series = (await readSeries(locals.ctx)).filter(({ source }) => source === 'own');
	return { search, series, book: await readOutgoing(locals.ctx, search), requestKey: newId() };
};

export const actions: Actions = {
	paper: step('paper', paperSchema, enterPaper, (id, { url }) => `${url.pathname}/papers/${String(id)}`),
	reserve: step('reserve', reservationSchema, reserveNumber),
	cancel: issuingActions.cancel
};
