import { isIP } from 'node:net';
import {
	type AuthenticationResponseJSON,
	generateAuthenticationOptions,
	generateRegistrationOptions,
	type PublicKeyCredentialCreationOptionsJSON,
	type PublicKeyCredentialRequestOptionsJSON,
	type RegistrationResponseJSON,
	verifyAuthenticationResponse,
	verifyRegistrationResponse
} from '@simplewebauthn/server';
import { Problem } from '#lib/server/problem.ts';
import type { BrowserKey } from '../schema.ts';
import { addressHeader, type Identity } from './identity.ts';
import { findPasskey, insertPasskey, keepChallenge, noteUse, type StoredPasskey, takeChallenge } from './passkey-store.ts';
import type { Origin, SignedInUser } from './sign-in.ts';

export type PasskeyState = 'works' | 'needs-https' | 'needs-name';

/** Whether browsers allow passkeys under this address: only over https or on this machine, and never under a bare number. */
export function passkeyStateAt(origin: string): PasskeyState {
	const { protocol, hostname } = new URL(origin);
	if (isIP(hostname.replaceAll(/[[\]]/g, '')) !== 0) return protocol === 'https:' || hostname.startsWith('127.') ? 'needs-name' : 'needs-https';
	return protocol === 'https:' || hostname === 'localhost' ? 'works' : 'needs-https';
}

const MOST_KEYS = 10;
const party = (origin: string) => new URL(origin).hostname;

/** What the browser is asked to make. A finger, a face or a PIN is asked for each time, so that a key is two factors in one. */
export async function passkeyToMake({ pool }: Identity, { id, username, name }: SignedInUser, origin: string): Promise<PublicKeyCredentialCreationOptionsJSON> {
	const { rows } = await pool.query<{ id: string }>('select id from passkeys where user_id = $1', [id]);
	if (rows.length >= MOST_KEYS) throw new Problem('passkey.too-many');
	const options = await generateRegistrationOptions({
		rpName: 'Khéo',
		rpID: party(origin),
		userID: new TextEncoder().encode(id),
		userName: username,
		userDisplayName: name,
		attestationType: 'none',
		excludeCredentials: rows,
		authenticatorSelection: { residentKey: 'required', userVerification: 'required' }
	});
	await keepChallenge(pool, options.challenge, id);
	return options;
}

export async function addPasskey({ pool }: Identity, user: SignedInUser, origin: string, made: BrowserKey, name: string): Promise<void> {
	const response = made as unknown as RegistrationResponseJSON;
	const checked = await verifyRegistrationResponse({
		response,
		expectedChallenge: (challenge) => takeChallenge(pool, challenge, user.id),
		expectedOrigin: origin,
		expectedRPID: party(origin),
		requireUserVerification: true
	}).catch((cause: unknown) => {
		throw new Problem('passkey.not-added', { cause });
	});
	if (!checked.verified) throw new Problem('passkey.not-added');
	const { id, publicKey, counter, transports = [] } = checked.registrationInfo.credential;
	const isNew = await insertPasskey(pool, { id, userId: user.id, publicKey: Buffer.from(publicKey), counter, transports }, name);
	if (!isNew) throw new Problem('passkey.not-added');
}

/** Nobody is named: the browser offers the keys it has for this site. */
export async function passkeyToShow({ pool }: Identity, origin: string): Promise<PublicKeyCredentialRequestOptionsJSON> {
	const options = await generateAuthenticationOptions({ rpID: party(origin), userVerification: 'required' });
	await keepChallenge(pool, options.challenge, null);
	return options;
}

export type OpenedByKey = { readonly userId: string; readonly lines: string[] };

/** The Set-Cookie lines of a session that a passkey opened: it stands for both factors. */
export async function signInWithPasskey(identity: Identity, origin: string, shown: BrowserKey, from: Origin): Promise<OpenedByKey> {
	const response = shown as unknown as AuthenticationResponseJSON;
	const { auth, pool } = identity;
	const stored = await findPasskey(pool, response.id);
	if (!stored) throw new Problem('passkey.unknown');
	const counter = await checkedCounter(identity, origin, response, stored);
	const { rows } = await pool.query('select from "user" where id = $1 and "disabledAt" is not null', [stored.userId]);
	if (rows.length > 0) throw new Problem('sign-in.disabled');
	await noteUse(pool, stored.id, counter);
	const headers = new Headers({ [addressHeader]: from.address, 'user-agent': from.userAgent });
	const answer = await auth.api.openSession({ body: { userId: stored.userId, via: 'passkey', strong: true }, headers, returnHeaders: true });
	return { userId: stored.userId, lines: answer.headers.getSetCookie() };
}

async function checkedCounter({ pool }: Identity, origin: string, response: AuthenticationResponseJSON, stored: StoredPasskey): Promise<number> {
	const { id, publicKey, counter } = stored;
	const checked = await verifyAuthenticationResponse({
		response,
		expectedChallenge: (challenge) => takeChallenge(pool, challenge, null),
		expectedOrigin: origin,
		expectedRPID: party(origin),
		credential: { id, publicKey: new Uint8Array(publicKey), counter },
		requireUserVerification: true
	}).catch((cause: unknown) => {
		throw new Problem('passkey.refused', { cause });
	});
	if (!checked.verified) throw new Problem('passkey.refused');
	return checked.authenticationInfo.newCounter;
}
