import { readDocumentList } from '#lib/features/documents/server/service/list-documents.ts';
import { bookSearch } from '#lib/features/issuing/book-search.ts';
import { arrivalSchema, passingSchema } from '#lib/features/issuing/schema.ts';
import { draftArrival, enterArrival, passArrival } from '#lib/features/issuing/server/service/arrivals.ts';
import { readIncoming } from '#lib/features/issuing/server/service/read-books.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const search = bookSearch(url.searchParams, locals.today);
	const isOffice = locals.membership?.role === 'office' || locals.membership?.role === 'admin';
	const read = isOffice ? await readDocumentList(locals.ctx) : [];
	const draft = isOffice ? await draftArrival(locals.ctx, url.searchParams.get('from')) : null;
	const documents = read.map(({ id, name, kind, title }) => ({ id, name, about: [kind, title].filter(Boolean).join(' ') || name }));
	return { search, documents, draft, book: await readIncoming(locals.ctx, search), requestKey: newId() };
};

export const actions: Actions = { arrival: step('arrival', arrivalSchema, enterArrival), pass: step('pass', passingSchema, passArrival) };
