import { json } from '@sveltejs/kit';
import { identity, passkeyToMake } from '#lib/features/accounts/server/service.ts';
import { Problem } from '#lib/server/problem.ts';
import { siteOrigin } from '#lib/server/site-origin.ts';
import type { RequestHandler } from './$types';

/** What the browser of whoever is signed in is asked to make. */
export const POST: RequestHandler = async ({ locals, url }) => {
	if (!locals.user) throw new Problem('actor.not-signed-in');
	return json(await passkeyToMake(identity(), locals.user, siteOrigin(url)));
};
