import { P12Signer } from '@libpdf/core';
import { Certificate } from 'pkijs';
import { type SigningKey, SigningRefused } from './sign-pdf.ts';
import { linkOf } from './signature/certificate-chain.ts';

/** Whose a key is, and between which moments its certificate holds. */
export type KeyOwner = { readonly name: string; readonly organisation: string | null; readonly from: Date; readonly to: Date };

/** Opens a key without signing anything. Rejects with `SigningRefused` (key.refused) when the file is no PKCS#12 or the password another one. */
export async function readSigningKey({ p12, password }: SigningKey): Promise<KeyOwner> {
	const { certificate } = await P12Signer.create(p12, password).catch((cause: unknown) => {
		throw new SigningRefused('key.refused', { cause });
	});
	const { name, organisation, from, to } = linkOf(Certificate.fromBER(new Uint8Array(certificate)));
	return { name, organisation, from, to };
}
