import { ALL_CONSENTS } from '#lib/features/concurrences/concurrence.ts';
import { reasonSchema } from '#lib/features/concurrences/schema.ts';
import { askForList } from '#lib/features/concurrences/server/service/ask-for-list.ts';
import { consentSchema, takenDownSchema, withdrawalSchema, wordingSchema } from '#lib/features/personal-data/consent-schema.ts';
import { readConsents } from '#lib/features/personal-data/server/service/read-consents.ts';
import { giveConsent, noteTakenDown, withdrawConsent, writeWording } from '#lib/features/personal-data/server/service/run-consent.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ ...(await readConsents(locals.ctx)), requestKey: newId() });

export const actions: Actions = {
	wording: step('wording', wordingSchema, writeWording),
	give: step('give', consentSchema, giveConsent),
	withdraw: step('withdraw', withdrawalSchema, withdrawConsent),
	askSecond: step('askSecond', reasonSchema, (ctx, { reason }, key) => askForList(ctx, { list: 'consents', of: ALL_CONSENTS, title: '', reason }, key)),
	takenDown: step('takenDown', takenDownSchema, noteTakenDown)
};
