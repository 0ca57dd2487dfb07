/** Keys travel as base64url in JSON and are bytes to the browser; older ones cannot turn one into the other by themselves. */

type Descriptor = { readonly id: string; readonly type?: string };
type Creation = { readonly challenge: string; readonly user: { readonly id: string }; readonly excludeCredentials?: readonly Descriptor[] };

/** Has the browser make a key; what the server is to check, as JSON. Throws when the person turns away. */
export async function makePasskey(options: Creation): Promise<string> {
	const publicKey = {
		...options,
		challenge: bytes(options.challenge),
		user: { ...options.user, id: bytes(options.user.id) },
		excludeCredentials: (options.excludeCredentials ?? []).map((one) => ({ ...one, id: bytes(one.id) }))
	} as unknown as PublicKeyCredentialCreationOptions;
	const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
	const response = made.response as AuthenticatorAttestationResponse;
	return asJson(made, {
		clientDataJSON: text(response.clientDataJSON),
		attestationObject: text(response.attestationObject),
		transports: response.getTransports?.() ?? []
	});
}

/** Has the browser show a key it has for this site. */
export async function showPasskey(options: { readonly challenge: string }): Promise<string> {
	const publicKey = { ...options, challenge: bytes(options.challenge), allowCredentials: [] } as PublicKeyCredentialRequestOptions;
	const shown = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
	const response = shown.response as AuthenticatorAssertionResponse;
	return asJson(shown, {
		clientDataJSON: text(response.clientDataJSON),
		authenticatorData: text(response.authenticatorData),
		signature: text(response.signature),
		userHandle: response.userHandle ? text(response.userHandle) : undefined
	});
}

function asJson({ id, rawId, type }: PublicKeyCredential, response: object): string {
	return JSON.stringify({ id, rawId: text(rawId), type, response, clientExtensionResults: {} });
}

function bytes(words: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(atob(words.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.codePointAt(0) ?? 0);
}

function text(buffer: ArrayBuffer): string {
	const letters = Array.from(new Uint8Array(buffer), (byte) => String.fromCodePoint(byte)).join('');
	return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
