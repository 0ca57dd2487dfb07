import { readFileSync } from 'node:fs';
import { type KeyOwner, readSigningKey } from '@kheo/documents/read-signing-key';
import { type SigningKey, SigningRefused } from '@kheo/documents/sign-pdf';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { log } from '#lib/server/log.ts';
import { Problem } from '#lib/server/problem.ts';

export type AgencyKey = SigningKey & { readonly owner: KeyOwner; readonly seal: Uint8Array | undefined; readonly timestampUrl: string | undefined };

/** How the name of a file ends that was signed here. */
export const signedName = 'đã ký số.pdf';

/**
 * Whether this installation was given a key to sign with for this agency: KHEO_SIGN_P12, and KHEO_SIGN_AGENCY where it serves more than one. A key is
 * never lent to another agency.
 */
export async function mayHaveKey(tx: ReadTx): Promise<boolean> {
	if (!process.env['KHEO_SIGN_P12']) return false;
	const agencies = await tx.selectFrom('agency_directory').select(['agency_id as id', 'slug']).execute();
	const named = process.env['KHEO_SIGN_AGENCY'];
	if (!named) return agencies.length <= 1;
	const { id: own } = await getAgency(tx);
	return agencies.some(({ id, slug }) => id === own && slug === named);
}

/** The key, opened anew for each signature and kept nowhere. Each refusal says what to mend on the machine. */
export async function openKey(now: Date): Promise<AgencyKey> {
	const env = process.env;
	const { p12, password, owner } = await readKey();
	if (now > owner.to || now < owner.from) throw new Problem('signing.expired');
	const seal = env['KHEO_SIGN_SEAL'] ? contentOf(env['KHEO_SIGN_SEAL'], 'signing.seal-missing') : undefined;
	return { p12, password, owner, seal, timestampUrl: env['KHEO_SIGN_TSA'] || undefined };
}

async function readKey() {
	const env = process.env;
	const p12 = contentOf(env['KHEO_SIGN_P12'] ?? '', 'signing.key-missing');
	const passwordFile = env['KHEO_SIGN_PASSWORD_FILE'];
	const password = passwordFile ? Buffer.from(contentOf(passwordFile, 'signing.key-missing')).toString('utf8').trimEnd() : (env['KHEO_SIGN_PASSWORD'] ?? '');
	const owner = await readSigningKey({ p12, password }).catch((cause: unknown) => {
		throw cause instanceof SigningRefused ? new Problem('signing.wrong-password', { cause }) : cause;
	});
	return { p12, password, owner };
}

type Signer = { readonly signer: string; readonly organisation: string | null };

/** Does one of these signatures come from this key's owner? */
export function isSignedBy({ name, organisation }: KeyOwner, signatures: readonly Signer[]): boolean {
	return signatures.some((one) => one.signer === name && one.organisation === organisation);
}

/** The same by the key that is set now. One that cannot be read is said when it is asked to sign, not here. */
export async function isSignedHere(signatures: readonly Signer[]): Promise<boolean> {
	if (signatures.length === 0) return false;
	try {
		return isSignedBy((await readKey()).owner, signatures);
	} catch (error) {
		if (error instanceof Problem) return false;
		throw error;
	}
}

function contentOf(path: string, missing: 'signing.key-missing' | 'signing.seal-missing'): Uint8Array {
	try {
		return readFileSync(path);
	} catch (error) {
		log.error(missing, { error });
		throw new Problem(missing, { cause: error });
	}
}
