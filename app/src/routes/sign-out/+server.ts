import { identity, passOn, signOut } from '#lib/features/accounts/server/service.ts';
import type { RequestHandler } from './$types';

/** What the browser keeps of returns, to be typed in without a network, goes with the session. */
export const POST: RequestHandler = async ({ request, cookies, locals, url }) => {
	if (locals.user) passOn(await signOut(identity(), request.headers), cookies, url.protocol === 'https:');
	return new Response(null, { status: 303, headers: { location: locals.user?.via === 'sso' ? '/sign-in?done=ssoLeft' : '/', 'clear-site-data': '"storage"' } });
};
