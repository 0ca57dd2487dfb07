import * as oidc from 'openid-client';
import { log } from '#lib/server/log.ts';
import { Problem } from '#lib/server/problem.ts';
import type { OidcSettings } from './oidc-settings.ts';
import { isStrong } from '../second-factor-said.ts';

const KEPT_MS = 60 * 60_000;
const SECONDS = 5;
const callbackPath = '/sign-in/sso/callback';

/** What only the browser that began may bring back. `anew`: the provider asks who it is even if it knows. */
export type Attempt = { readonly state: string; readonly nonce: string; readonly verifier: string; readonly to: string };

/** Whom the provider vouches for. Nothing it says gives a right here. */
export type Claims = {
	readonly issuer: string;
	readonly subject: string;
	readonly name: string;
	readonly email: string | null;
	readonly emailVerified: boolean;
	readonly strong: boolean;
};

let known: { readonly key: string; readonly at: number; readonly provider: oidc.Configuration } | undefined;

/** What the provider publishes of itself. Asked for whenever somebody sets out, so that a browser is not sent where nobody answers; on the way back it is known. */
async function discovered({ issuer, clientId, clientSecret }: OidcSettings, asksAnew = false): Promise<oidc.Configuration> {
	const key = `${issuer} ${clientId} ${clientSecret}`;
	if (!asksAnew && known?.key === key && Date.now() - known.at < KEPT_MS) return known.provider;
	const isNear = issuer.startsWith('http://');
	const execute = [oidc.enableNonRepudiationChecks, ...(isNear ? [oidc.allowInsecureRequests] : [])];
	const asClient = clientSecret === null ? oidc.None() : oidc.ClientSecretBasic(clientSecret);
	const provider = await oidc.discovery(new URL(issuer), clientId, undefined, asClient, { execute, timeout: SECONDS });
	known = { key, at: Date.now(), provider };
	return provider;
}

/** Where the browser is sent, and what it keeps meanwhile. */
export async function begin(settings: OidcSettings, origin: string, to: string, anew: boolean): Promise<{ url: URL; attempt: Attempt }> {
	const provider = await telling(() => discovered(settings, true));
	const attempt = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier(), to };
	const url = oidc.buildAuthorizationUrl(provider, {
		redirect_uri: new URL(callbackPath, origin).href,
		scope: 'openid profile email',
		code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
		code_challenge_method: 'S256',
		state: attempt.state,
		nonce: attempt.nonce,
		...(anew ? { prompt: 'login' } : {})
	});
	return { url, attempt };
}

/** The code that came back, exchanged for who it is: state, nonce, PKCE and the token's signature are checked. */
export async function finish(settings: OidcSettings, returned: URL, { state, nonce, verifier }: Attempt): Promise<Claims> {
	return telling(async () => {
		const provider = await discovered(settings);
		const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
		const tokens = await oidc.authorizationCodeGrant(provider, returned, checks);
		const token = tokens.claims();
		if (!token) throw new TypeError('no identity came with the code');
		const asks = token['email'] === undefined && provider.serverMetadata().userinfo_endpoint !== undefined;
		const more = asks ? await oidc.fetchUserInfo(provider, tokens.access_token, token.sub) : {};
		return claimsOf({ ...more, ...token }, settings);
	});
}

/** Where a browser leaves the provider too; null when it has no such place. */
export async function leaving(settings: OidcSettings, origin: string): Promise<URL | null> {
	const provider = await telling(() => discovered(settings));
	if (!provider.serverMetadata().end_session_endpoint) return null;
	return oidc.buildEndSessionUrl(provider, { post_logout_redirect_uri: new URL('/', origin).href });
}

type Said = { readonly [claim: string]: unknown };

function claimsOf(said: Said, { secondFactor }: OidcSettings): Claims {
	const words = (claim: string) => (typeof said[claim] === 'string' ? said[claim].normalize('NFC').trim() : '');
	const email = words('email').toLowerCase();
	return {
		issuer: words('iss'),
		subject: words('sub'),
		name: (words('name') || words('preferred_username') || email || words('sub')).slice(0, 120),
		email: email === '' || email.length > 200 ? null : email,
		emailVerified: said['email_verified'] === true,
		strong: isStrong(said['amr'], secondFactor)
	};
}

/** A provider that does not answer is told apart from one that says no. What went wrong is in the server's own log. */
async function telling<T>(ask: () => Promise<T>): Promise<T> {
	try {
		return await ask();
	} catch (error) {
		log.warn('sso.failed', { error });
		const said = error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ResponseBodyError || error instanceof oidc.ClientError;
		throw new Problem(said && !isSilence(error) ? 'sso.refused' : 'sso.down', { cause: error });
	}
}

/** Nothing came back, or only a server's fault. */
function isSilence(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	const { name, code } = error as Error & { code?: unknown };
	return (
		name === 'TimeoutError' || code === 'OAUTH_TIMEOUT' || code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' || (error.cause instanceof Error && isSilence(error.cause))
	);
}
