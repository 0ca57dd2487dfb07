import { consentSchema, takenDownSchema, withdrawalSchema, wordingSchema } from '#lib/features/personal-data/consent-schema.ts';
import { readConsents } from '#lib/features/personal-data/server/service/read-consents.ts';
import { giveConsent, noteTakenDown, withdrawConsent, writeWording } from '#lib/features/personal-data/server/service/run-consent.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../issuing-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ ...(await readConsents(locals.ctx)), requestKey: newId() });

export const actions: Actions = {
	wording: step('wording', wordingSchema, writeWording),
	give: step('give', consentSchema, giveConsent),
	withdraw: step('withdraw', withdrawalSchema, withdrawConsent),
	takenDown: step('takenDown', takenDownSchema, noteTakenDown)
};
