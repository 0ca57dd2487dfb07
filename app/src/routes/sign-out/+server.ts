import { redirect } from '@sveltejs/kit';
import { identity, passOn, signOut } from '#lib/features/accounts/server/service.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request, cookies, locals, url }) => {
	if (locals.user) passOn(await signOut(identity(), request.headers), cookies, url.protocol === 'https:');
	redirect(303, '/');
};
