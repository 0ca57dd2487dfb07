import { accountSchema, accountTrialSchema } from '#lib/features/posts/schema.ts';
import { readAccounts, saveAccount, tryAccount } from '#lib/features/posts/server/service/keep-account.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ ...(await readAccounts(locals.ctx)), requestKey: newId() });

export const actions: Actions = { save: step('save', accountSchema, saveAccount), trial: step('trial', accountTrialSchema, tryAccount) };
