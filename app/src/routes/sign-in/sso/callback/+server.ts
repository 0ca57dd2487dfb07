import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { asksForCode, endSession, identity, passOn } from '#lib/features/accounts/server/service.ts';
import { carried } from '#lib/features/single-sign-on/server/service/carried.ts';
import { oidcSettings } from '#lib/features/single-sign-on/server/service/oidc-settings.ts';
import { type Attempt, type Claims, finish } from '#lib/features/single-sign-on/server/service/provider.ts';
import { enter } from '#lib/features/single-sign-on/server/service/enter.ts';
import { Problem } from '#lib/server/problem.ts';
import { safePath } from '#lib/server/request-context.ts';
import { siteOrigin } from '#lib/server/site-origin.ts';
import { wayIn } from '../../way-in.ts';
import type { RequestHandler } from './$types';

const attemptSchema = v.object({ state: v.string(), nonce: v.string(), verifier: v.string(), to: v.string() });

/** Back from the provider, in the browser that began. */
export const GET: RequestHandler = async (event) => {
	const { url, cookies, locals } = event;
	const attempt = attemptOf(cookies.get('kheo.sso'));
	cookies.delete('kheo.sso', { path: '/sign-in/sso' });
	const settings = oidcSettings();
	if (!settings || !attempt) redirect(303, '/sign-in?done=ssoRefused');
	const to = safePath(attempt.to);
	const entered = await entering(event, () => finish(settings, new URL(url.pathname + url.search, siteOrigin(url)), attempt));
	passOn(entered.lines, cookies, url.protocol === 'https:');
	if (asksForCode(entered.lines)) redirect(303, `/sign-in/code?to=${encodeURIComponent(to)}`);
	if (locals.user) await endSession(identity().pool, locals.user.id, locals.user.sessionId);
	redirect(303, await wayIn(locals, entered.userId, to));
};

function attemptOf(kept: string | undefined): Attempt | null {
	const text = Buffer.from(kept ?? '', 'base64url').toString();
	const read = v.safeParse(v.pipe(v.string(), v.parseJson(), attemptSchema), text);
	return read.success ? read.output : null;
}

/** Whoever is unknown here is led to a page that says whom to ask; it knows them by what their browser brings along. */
async function entering({ url, request, cookies, locals, getClientAddress }: RequestEvent, vouch: () => Promise<Claims>) {
	const from = { address: getClientAddress(), userAgent: request.headers.get('user-agent') ?? '' };
	let claims: Claims;
	try {
		claims = await vouch();
		const entered = await enter(locals, identity(), claims, from);
		if (entered) return entered;
	} catch (error) {
		if (error instanceof Problem) redirect(303, `/sign-in?done=${doneOf(error.code)}`);
		throw error;
	}
	const until = new Date(Date.now() + 15 * 60_000);
	const kept = { path: '/sign-in/sso', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:', expires: until } as const;
	cookies.set('kheo.sso_asking', carried('asking', claims, until), kept);
	redirect(303, '/sign-in/sso/unknown');
}

function doneOf(code: string): string {
	return { 'sso.down': 'ssoDown', 'sign-in.disabled': 'disabled' }[code] ?? 'ssoRefused';
}
