import { oidcSettings } from '#lib/features/single-sign-on/server/service/oidc-settings.ts';
import { leaving } from '#lib/features/single-sign-on/server/service/provider.ts';
import { siteOrigin } from '#lib/server/site-origin.ts';
import type { RequestHandler } from './$types';

/** Ends the session at the provider too, where it has a place for that. */
export const GET: RequestHandler = async ({ url }) => {
	const settings = oidcSettings();
	const there = settings && (await leaving(settings, siteOrigin(url)).catch(() => null));
	return new Response(null, { status: 303, headers: { location: there?.href ?? '/sign-in?done=ssoDown' } });
};
