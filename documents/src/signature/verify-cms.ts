import { constants, createHash, type KeyObject, verify, X509Certificate } from 'node:crypto';
import { Certificate, IssuerAndSerialNumber, type SignedData, type SignerInfo } from 'pkijs';

export type Verified = {
	readonly signer: Certificate;
	readonly certificates: readonly Certificate[];
	/** Whether the signature is the signer's and over these bytes. */
	readonly isOver: boolean;
};

const contentType = '1.2.840.113549.1.9.3';
const messageDigest = '1.2.840.113549.1.9.4';
const pss = '1.2.840.113549.1.1.10';
/** Names of hashes by their object identifiers. */
export const hashes: { readonly [oid: string]: string } = {
	'1.3.14.3.2.26': 'sha1',
	'2.16.840.1.101.3.4.2.1': 'sha256',
	'2.16.840.1.101.3.4.2.2': 'sha384',
	'2.16.840.1.101.3.4.2.3': 'sha512'
};

/** Holds the first signer of a CMS to its certificate and to the bytes (RFC 5652, 5.4 and 5.6); null where no signer or certificate can be made out. */
export function verifyCms(signed: SignedData, covered: Uint8Array): Verified | null {
	const [info] = signed.signerInfos;
	const certificates = (signed.certificates ?? []).filter((one) => one instanceof Certificate);
	const signer = info && certificates.find((one) => isNamed(info, one));
	if (!signer) return null;
	return { signer, certificates, isOver: isSignedBy(info, signer, signed.encapContentInfo.eContentType, covered) };
}

function isNamed({ sid }: SignerInfo, certificate: Certificate): boolean {
	if (sid instanceof IssuerAndSerialNumber) return certificate.issuer.isEqual(sid.issuer) && certificate.serialNumber.isEqual(sid.serialNumber);
	const wanted = hex(valueOf(sid));
	const key = certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView;
	return wanted !== '' && wanted === createHash('sha1').update(key).digest('hex');
}

function isSignedBy(info: SignerInfo, signer: Certificate, content: string, covered: Uint8Array): boolean {
	const hash = hashes[info.digestAlgorithm.algorithmId];
	if (hash === undefined) return false;
	const attributes = info.signedAttrs;
	const digest = attributes?.attributes.find(({ type }) => type === messageDigest);
	const named: unknown = attributes?.attributes.find(({ type }) => type === contentType)?.values[0]?.valueBlock.toString();
	if (attributes && (named !== content || hex(valueOf(digest?.values[0])) !== createHash(hash).update(covered).digest('hex'))) return false;
	const key = new X509Certificate(Buffer.from(signer.toSchema(true).toBER(false))).publicKey;
	const over = attributes ? new Uint8Array(attributes.encodedValue) : covered;
	return holds(hash, over, key, info);
}

function holds(hash: string, over: Uint8Array, key: KeyObject, { signature, signatureAlgorithm }: SignerInfo): boolean {
	const padding = signatureAlgorithm.algorithmId === pss ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO } : {};
	try {
		return verify(hash, over, { key, ...padding }, signature.valueBlock.valueHexView);
	} catch {
		return false;
	}
}

/** The octets of a value, or of the one value inside it. Own octets go first: some hashes can be read as a structure too. */
function valueOf(value: unknown): Uint8Array | null {
	if (typeof value !== 'object' || value === null || !('valueBlock' in value)) return null;
	const { valueBlock } = value;
	if (typeof valueBlock !== 'object' || valueBlock === null) return null;
	if ('valueHexView' in valueBlock && valueBlock.valueHexView instanceof Uint8Array && valueBlock.valueHexView.length > 0) return valueBlock.valueHexView;
	return 'value' in valueBlock && Array.isArray(valueBlock.value) ? valueOf(valueBlock.value[0]) : null;
}

function hex(bytes: Uint8Array | null): string {
	return bytes ? Buffer.from(bytes).toString('hex') : '';
}
