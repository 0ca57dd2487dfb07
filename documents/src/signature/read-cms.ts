import { createHash } from 'node:crypto';
import { type Attribute, type Certificate, ContentInfo, ExtKeyUsage, SignedData, TSTInfo } from 'pkijs';
import { hashes, type Verified, verifyCms } from './verify-cms.ts';

export type Cms = Verified & {
	/** The time of a time stamp that holds; else the time the signer states. */
	readonly time: { readonly at: Date; readonly by: 'timestamp' | 'signer' } | null;
};

const signingTime = '1.2.840.113549.1.9.5';
const timeStampToken = '1.2.840.113549.1.9.16.2.14';
const timeStampContent = '1.2.840.113549.1.9.16.1.4';
const extendedKeyUsage = '2.5.29.37';
const timeStamping = '1.3.6.1.5.5.7.3.8';

/** A detached signature (CMS, RFC 5652) beside the bytes it should be over; null when it cannot be read as one. */
export function readCms(der: Uint8Array, covered: Uint8Array): Cms | null {
	const signed = signedDataOf(der);
	// What brings its own content signs that and not the paper.
	if (!signed || signed.encapContentInfo.eContent !== undefined) return null;
	const read = verifyCms(signed, covered);
	if (!read) return null;
	const [info] = signed.signerInfos;
	const token = find(info?.unsignedAttrs?.attributes, timeStampToken);
	const stamped = token && info && readTimestamp(bytesOf(token.values[0]), info.signature.valueBlock.valueHexView);
	const stated = dateOf(find(info?.signedAttrs?.attributes, signingTime)?.values[0]);
	const time = stamped?.isOver && stamped.time ? stamped.time : stated && { at: stated, by: 'signer' as const };
	return { ...read, time };
}

/** A time stamp (RFC 3161) over these bytes. One whose certificate is not for time stamping is not over anything. */
export function readTimestamp(der: Uint8Array, covered: Uint8Array): Cms | null {
	const signed = signedDataOf(der);
	if (signed?.encapContentInfo.eContentType !== timeStampContent) return null;
	const content = signed.encapContentInfo.eContent;
	if (!content) return null;
	const octets = new Uint8Array(content.getValue());
	const read = verifyCms(signed, octets);
	const { genTime, messageImprint } = TSTInfo.fromBER(octets);
	const hash = hashes[messageImprint.hashAlgorithm.algorithmId];
	const isOver = hash !== undefined && createHash(hash).update(covered).digest().equals(messageImprint.hashedMessage.valueBlock.valueHexView);
	return read && { ...read, isOver: isOver && read.isOver && isForTime(read.signer), time: { at: genTime, by: 'timestamp' } };
}

function signedDataOf(der: Uint8Array): SignedData | null {
	try {
		return new SignedData({ schema: ContentInfo.fromBER(new Uint8Array(der)).content });
	} catch {
		return null;
	}
}

function isForTime({ extensions }: Certificate): boolean {
	const usage: unknown = extensions?.find(({ extnID }) => extnID === extendedKeyUsage)?.parsedValue;
	return usage instanceof ExtKeyUsage && usage.keyPurposes.includes(timeStamping);
}

function find(attributes: readonly Attribute[] | undefined, type: string): Attribute | undefined {
	return attributes?.find((attribute) => attribute.type === type);
}

function bytesOf(value: unknown): Uint8Array {
	const isAsn1 = typeof value === 'object' && value !== null && 'toBER' in value && typeof value.toBER === 'function';
	const bytes: unknown = isAsn1 ? Reflect.apply(value.toBER as () => unknown, value, []) : null;
	return bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : new Uint8Array();
}

function dateOf(value: unknown): Date | null {
	const isTime = typeof value === 'object' && value !== null && 'toDate' in value && typeof value.toDate === 'function';
	const date: unknown = isTime ? Reflect.apply(value.toDate as () => unknown, value, []) : null;
	return date instanceof Date && !Number.isNaN(date.getTime()) ? date : null;
}
