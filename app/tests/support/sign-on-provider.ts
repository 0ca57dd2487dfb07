import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';
import { listening } from './listening.ts';

export type Person = {
	readonly sub: string;
	readonly name: string;
	readonly email?: string;
	readonly email_verified?: boolean;
	readonly amr?: readonly string[];
};

/** A real OpenID provider on a port of its own, at whose door `person` stands: whoever comes is signed in as them without a word. */
export async function signOnProvider(port = 0) {
	const server = createServer();
	const { address: issuer, [Symbol.asyncDispose]: close } = await listening(server, port);
	const client = {
		client_id: 'kheo',
		client_secret: 'a secret of the provider and the client',
		redirect_uris: [] as string[],
		post_logout_redirect_uris: [] as string[]
	};
	const held = { person: { sub: 'nobody', name: 'Chưa ai' } as Person };
	let provider: Provider | undefined;
	/** Its clients name their addresses, which are known once the site runs. */
	const serve = (site: string) => {
		client.redirect_uris.push(new URL('/sign-in/sso/callback', site).href);
		client.post_logout_redirect_uris.push(new URL('/', site).href);
		provider = providerAt(issuer, client, held);
		const answer = provider.callback();
		server.on('request', (request, response) => {
			const isAtDoor = request.url?.startsWith('/interaction/');
			void (isAtDoor && provider ? admit(provider, held.person, request, response) : answer(request, response));
		});
	};
	return {
		issuer,
		clientId: client.client_id,
		clientSecret: client.client_secret,
		serve,
		close,
		standsAtDoor: (person: Person) => void (held.person = person)
	};
}

function providerAt(issuer: string, client: object, held: { person: Person }): Provider {
	return new Provider(issuer, {
		clients: [client],
		findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ ...held.person, sub: id }) }),
		claims: { openid: ['sub', 'amr'], profile: ['name'], email: ['email', 'email_verified'] },
		features: { devInteractions: { enabled: false } },
		interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
		cookies: { keys: ['a key of this test'] },
		pkce: { required: () => true },
		jwks: { keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })] },
		ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 }
	});
}

async function admit(provider: Provider, { sub }: Person, ...exchange: Parameters<Provider['interactionDetails']>): Promise<void> {
	const { prompt, params } = await provider.interactionDetails(...exchange);
	if (prompt.name === 'login') return provider.interactionFinished(...exchange, { login: { accountId: sub, remember: false } });
	const grant = new provider.Grant({ accountId: sub, clientId: params['client_id'] ?? '' });
	grant.addOIDCScope(params['scope'] ?? '');
	return provider.interactionFinished(...exchange, { consent: { grantId: await grant.save() } });
}
