import { identity } from '#lib/features/accounts/server/service.ts';
import { factorSchema, leavingSchema, openingSchema, rulesSchema } from '#lib/features/handovers/schema.ts';
import { changeRules, openAccount, resetFactor } from '#lib/features/handovers/server/service/keep-accounts.ts';
import { letGo } from '#lib/features/handovers/server/service/let-go.ts';
import { readMembers } from '#lib/features/handovers/server/service/read-members.ts';
import { oidcSettings } from '#lib/features/single-sign-on/server/service/oidc-settings.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	page: await readMembers(locals.ctx, identity()),
	me: locals.user?.id ?? '',
	sso: oidcSettings() !== null,
	requestKey: newId()
});

export const actions: Actions = {
	letGo: step(
		'letGo',
		leavingSchema,
		(ctx, leaving, key) => letGo(ctx, identity(), leaving, key),
		(id, { url }) => `${url.pathname}/handovers/${String(id)}`
	),
	open: step('open', openingSchema, (ctx, { userId }, key) => openAccount(ctx, identity(), userId, key)),
	factor: step('factor', factorSchema, (ctx, reset, key) => resetFactor(ctx, identity(), reset, key)),
	rules: step('rules', rulesSchema, changeRules)
};
