import { redirect } from '@sveltejs/kit';
import { oidcSettings } from '#lib/features/single-sign-on/server/service/oidc-settings.ts';
import { begin } from '#lib/features/single-sign-on/server/service/provider.ts';
import { Problem } from '#lib/server/problem.ts';
import { safePath } from '#lib/server/request-context.ts';
import { siteOrigin } from '#lib/server/site-origin.ts';
import type { RequestHandler } from './$types';

/** Off to the provider. `anew`: somebody who is signed in shows that it is still they. */
export const GET: RequestHandler = async ({ url, cookies }) => {
	const settings = oidcSettings();
	const to = safePath(url.searchParams.get('to'));
	if (!settings) redirect(303, `/sign-in?to=${encodeURIComponent(to)}`);
	const begun = await begin(settings, siteOrigin(url), to, url.searchParams.has('anew')).catch((error: unknown) => {
		if (error instanceof Problem) redirect(303, `/sign-in?done=${error.code === 'sso.down' ? 'ssoDown' : 'ssoRefused'}&to=${encodeURIComponent(to)}`);
		throw error;
	});
	const kept = { path: '/sign-in/sso', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:', maxAge: 600 } as const;
	cookies.set('kheo.sso', Buffer.from(JSON.stringify(begun.attempt)).toString('base64url'), kept);
	return new Response(null, { status: 303, headers: { location: begun.url.href } });
};
