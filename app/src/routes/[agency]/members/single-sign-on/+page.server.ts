import { identity } from '#lib/features/accounts/server/service.ts';
import { linkingSchema, settlingSchema, unlinkingSchema } from '#lib/features/single-sign-on/schema.ts';
import { oidcSettings } from '#lib/features/single-sign-on/server/service/oidc-settings.ts';
import { dismissRequest, linkRequest, readSignOn, unlinkMember } from '#lib/features/single-sign-on/server/service/keep-sign-on.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

const issuer = () => oidcSettings()?.issuer ?? '';

export const load: PageServerLoad = async ({ locals }) => ({
	page: await readSignOn(locals.ctx, identity(), issuer()),
	label: oidcSettings()?.label ?? null,
	requestKey: newId()
});

export const actions: Actions = {
	link: step('link', linkingSchema, (ctx, linking, key) => linkRequest(ctx, identity(), linking, key)),
	dismiss: step('dismiss', settlingSchema, (ctx, { id }, key) => dismissRequest(ctx, id, key)),
	unlink: step('unlink', unlinkingSchema, (ctx, { userId }, key) => unlinkMember(ctx, identity(), userId, issuer(), key))
};
