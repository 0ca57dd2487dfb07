import { becomeSchema, noteSchema, reportSchema } from '#lib/features/situation/schema.ts';
import { beginReport } from '#lib/features/situation/server/service/begin-report.ts';
import { becomeFeedback, keepNote } from '#lib/features/situation/server/service/keep-note.ts';
import { readNotebook } from '#lib/features/situation/server/service/read-notes.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const asked = (name: string) => url.searchParams.get(name) ?? '';
	return { book: await readNotebook(locals.ctx, { from: asked('from'), to: asked('to') }), requestKey: newId() };
};

export const actions: Actions = {
	note: step('note', noteSchema, keepNote),
	report: step('report', reportSchema, beginReport, (id, { params }) => `/${params['agency']}/drafts/${String(id)}`),
	become: step('become', becomeSchema, becomeFeedback, (id, { params }) => `/${params['agency']}/feedback/${String(id)}`)
};
