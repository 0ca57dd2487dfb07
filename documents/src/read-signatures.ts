import type { X509Certificate } from 'node:crypto';
import { type ChainLink, chainOf, type Trust } from './signature/certificate-chain.ts';
import { findSignatures, type FoundSignature } from './signature/find-signatures.ts';
import { readCms, readTimestamp } from './signature/read-cms.ts';

export { readCertificates } from './signature/certificate-chain.ts';

export type PdfSignature = {
	/** A person's or an agency's signature, or a time stamp over the file. */
	readonly kind: 'signature' | 'timestamp';
	readonly signer: string;
	readonly organisation: string | null;
	readonly at: Date | null;
	/** Who says so: a time stamping service, or only the signer's own machine. */
	readonly timeBy: 'timestamp' | 'signer' | null;
	/** `unreadable`: no signature can be made out; `changed`: the bytes are not those that were signed; `partial`: it does not begin at the first byte. */
	readonly fault: 'unreadable' | 'changed' | 'partial' | null;
	/** What the file holds beyond the bytes that are signed. */
	readonly after: 'nothing' | 'signed-later' | 'unsigned';
	/** Whether the signer's certificate was valid at that time; null without a time. */
	readonly isInTime: boolean | null;
	readonly chain: readonly ChainLink[];
	readonly trust: Trust;
};

/** The signatures of a PDF, the first one first: whose, when, by what chain, and whether the bytes are the ones that were signed. Any bytes give a value. */
export function readSignatures(bytes: Uint8Array, trusted: readonly X509Certificate[] = []): readonly PdfSignature[] {
	const found = findSignatures(bytes);
	const read = found.map((one) => readOne(one, trusted));
	const size = sizeOf(bytes);
	const last = found.at(-1);
	const lastHolds = read.at(-1)?.fault === null && (last?.end ?? 0) >= size;
	return read.map((one, index) => ({ ...one, after: (found[index]?.end ?? 0) >= size ? 'nothing' : lastHolds ? 'signed-later' : 'unsigned' }));
}

/** Without the line ends after the last mark, which belong to no revision. */
function sizeOf(bytes: Uint8Array): number {
	let size = bytes.length;
	while (size > 0 && (bytes[size - 1] === 10 || bytes[size - 1] === 13)) size -= 1;
	return size;
}

const nobody = { signer: '', organisation: null, at: null, timeBy: null, isInTime: null, chain: [], trust: 'unknown' } as const;

function readOne(found: FoundSignature, trusted: readonly X509Certificate[]): Omit<PdfSignature, 'after'> {
	const { contents, covered, isTimestamp, isWhole, claimed } = found;
	const kind = isTimestamp ? 'timestamp' : 'signature';
	const cms = attempt(() => (isTimestamp ? readTimestamp : readCms)(contents, covered));
	if (!cms) return { kind, fault: 'unreadable', ...nobody };
	const { links, trust } = chainOf(cms.signer, cms.certificates, trusted);
	const [own] = links;
	const at = cms.time?.at ?? claimed;
	return {
		kind,
		signer: own?.name ?? '',
		organisation: own?.organisation ?? null,
		at,
		timeBy: cms.time?.by ?? (claimed ? 'signer' : null),
		fault: cms.isOver ? (isWhole ? null : 'partial') : 'changed',
		isInTime: own && at ? own.from <= at && at <= own.to : null,
		chain: links,
		trust
	};
}

/** The structures of a hostile file may be anything. */
function attempt<T>(read: () => T): T | null {
	try {
		return read();
	} catch {
		return null;
	}
}
