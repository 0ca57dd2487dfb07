import { json } from '@sveltejs/kit';
import { shownPasskeySchema } from '#lib/features/accounts/schema.ts';
import { identity, mayTryPasskey, passkeyToShow, passOn, signInWithPasskey } from '#lib/features/accounts/server/service.ts';
import { Problem } from '#lib/server/problem.ts';
import { safePath } from '#lib/server/request-context.ts';
import { siteOrigin } from '#lib/server/site-origin.ts';
import * as v from 'valibot';
import { wayIn } from '../way-in.ts';
import type { RequestHandler } from './$types';

/** Asked with nothing it says what the browser must show; asked with what was shown it opens the session. */
export const POST: RequestHandler = async ({ request, cookies, locals, url, getClientAddress }) => {
	const address = getClientAddress();
	if (!(await mayTryPasskey(identity(), address))) throw new Problem('passkey.too-many-tries');
	const sent = v.safeParse(shownPasskeySchema, await request.json().catch(() => null));
	if (!sent.success) throw new Problem('request.unreadable');
	const { response } = sent.output;
	if (response === null) return json(await passkeyToShow(identity(), siteOrigin(url)));
	const from = { address, userAgent: request.headers.get('user-agent') ?? '' };
	const { userId, lines } = await signInWithPasskey(identity(), siteOrigin(url), response, from);
	passOn(lines, cookies, url.protocol === 'https:');
	return json({ to: await wayIn(locals, userId, safePath(url.searchParams.get('to'))) });
};
