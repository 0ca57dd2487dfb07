import { json } from '@sveltejs/kit';
import { shownPasskeySchema } from '#lib/features/accounts/schema.ts';
import { identity, passkeyToShow, passOn, signInWithPasskey } from '#lib/features/accounts/server/service.ts';
import { Problem } from '#lib/server/problem.ts';
import { safePath } from '#lib/server/request-context.ts';
import { siteOrigin } from '#lib/server/site-origin.ts';
import { triesInMemory } from '#lib/server/tries.ts';
import * as v from 'valibot';
import { wayIn } from '../way-in.ts';
import type { RequestHandler } from './$types';

const tries = triesInMemory(60);

/** Asked with nothing it says what the browser must show; asked with what was shown it opens the session. */
export const POST: RequestHandler = async ({ request, cookies, locals, url, getClientAddress }) => {
	const address = getClientAddress();
	if (tries.areOver(address, Date.now())) throw new Problem('passkey.too-many-tries');
	tries.count(address, Date.now());
	const sent = v.safeParse(shownPasskeySchema, await request.json().catch(() => null));
	if (!sent.success) throw new Problem('request.unreadable');
	const { response } = sent.output;
	if (response === null) return json(await passkeyToShow(identity(), siteOrigin(url)));
	const from = { address, userAgent: request.headers.get('user-agent') ?? '' };
	const { userId, lines } = await signInWithPasskey(identity(), siteOrigin(url), response, from);
	passOn(lines, cookies, url.protocol === 'https:');
	return json({ to: await wayIn(locals, userId, safePath(url.searchParams.get('to'))) });
};
