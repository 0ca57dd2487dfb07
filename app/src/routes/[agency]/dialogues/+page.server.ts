import { dialogueSchema } from '#lib/features/dialogues/schema.ts';
import { readDialogues, readOwnPromises } from '#lib/features/dialogues/server/service/read-desk.ts';
import { prepareDialogue } from '#lib/features/dialogues/server/service/run-dialogue.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	dialogues: await readDialogues(locals.ctx),
	promised: await readOwnPromises(locals.ctx),
	requestKey: newId()
});

export const actions: Actions = {
	prepare: step('prepare', dialogueSchema, prepareDialogue, (id, { url }) => `${url.pathname}/${String(id)}`)
};
