import { X509Certificate } from 'node:crypto';
import { type Certificate, type RelativeDistinguishedNames } from 'pkijs';

export type ChainLink = { readonly name: string; readonly organisation: string | null; readonly issuer: string; readonly from: Date; readonly to: Date };
/** Whether the chain ends in a root that this installation was told to trust, in itself, or in one that nobody here knows. */
export type Trust = 'trusted' | 'self-signed' | 'unknown';
export type Chain = { readonly links: readonly ChainLink[]; readonly trust: Trust };

const LONGEST = 8;
const commonName = '2.5.4.3';
const organisation = '2.5.4.10';

/** From the signer's certificate upwards, as far as certificates are at hand; each is held to the signature of the next. */
export function chainOf(signer: Certificate, others: readonly Certificate[], trusted: readonly X509Certificate[]): Chain {
	const pool = others.map((certificate) => ({ certificate, x509: x509Of(certificate) }));
	const links = [linkOf(signer)];
	let last = x509Of(signer);
	while (links.length < LONGEST && !isOwnIssuer(last)) {
		const next = pool.find(({ x509 }) => isIssuedBy(last, x509));
		if (!next) break;
		links.push(linkOf(next.certificate));
		last = next.x509;
	}
	const isTrusted = trusted.some((root) => root.fingerprint256 === last.fingerprint256 || isIssuedBy(last, root));
	return { links, trust: isTrusted ? 'trusted' : isOwnIssuer(last) && links.length === 1 ? 'self-signed' : 'unknown' };
}

/** Certificates of a PEM text. */
export function readCertificates(pem: string): readonly X509Certificate[] {
	return [...pem.matchAll(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g)].map(([one]) => new X509Certificate(one));
}

function x509Of(certificate: Certificate): X509Certificate {
	return new X509Certificate(Buffer.from(certificate.toSchema(true).toBER(false)));
}

function isOwnIssuer(certificate: X509Certificate): boolean {
	return isIssuedBy(certificate, certificate);
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
	try {
		return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
	} catch {
		return false;
	}
}

export function linkOf({ subject, issuer, notBefore, notAfter }: Certificate): ChainLink {
	return { name: nameIn(subject), organisation: partOf(subject, organisation), issuer: nameIn(issuer), from: notBefore.value, to: notAfter.value };
}

function nameIn(name: RelativeDistinguishedNames): string {
	return partOf(name, commonName) ?? partOf(name, organisation) ?? '';
}

function partOf({ typesAndValues }: RelativeDistinguishedNames, type: string): string | null {
	const value: unknown = typesAndValues.find((one) => one.type === type)?.value.valueBlock.value;
	return typeof value === 'string' && value.trim() !== '' ? value.normalize('NFC').trim() : null;
}
