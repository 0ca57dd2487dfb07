import { HttpTimestampAuthority, P12Signer, PDF, type PDFPage, rgb, TimestampError } from '@libpdf/core';
import { readSignatures } from './read-signatures.ts';
import { tinos } from './pdf/tinos.ts';
import { type Box, handPlace, sealPlace } from './signature/signature-places.ts';

/** A key with its certificates (PKCS#12), as a certification service hands it out. */
export type SigningKey = { readonly p12: Uint8Array; readonly password: string };

export type Signing = {
	readonly at: Date;
	/** Address of a time stamping service (RFC 3161): with it the time is proven (B-T), without it only stated (B-B). */
	readonly timestampUrl?: string | undefined;
	/** Who signed, as printed under the place of the signature: images stand above it. */
	readonly name?: string | undefined;
	/** Image of the leader's signature (blue, PNG with a clear ground), set between title and name. */
	readonly hand?: Uint8Array | undefined;
	/** Image of the seal (red), over a third of the hand's signature, or of the room for one. */
	readonly seal?: Uint8Array | undefined;
	/** Words in the upper right corner of the first page: for an annex in a file of its own, and for copies. */
	readonly corner?: string | undefined;
};

/** Nothing was signed, and the paper is as it was. */
export class SigningRefused extends Error {
	override readonly name = 'SigningRefused';
	readonly code: 'key.refused' | 'signature.no-time';

	constructor(code: SigningRefused['code'], options?: ErrorOptions) {
		super(code, options);
		this.code = code;
	}
}

/**
 * Signs a PDF as PAdES. What was there stays byte for byte: the signature and its images are a revision after it. Rejects with `SigningRefused`:
 * key.refused when file or password of the key are wrong, signature.no-time when the time stamping service does not answer.
 */
export async function signPdf(bytes: Uint8Array, key: SigningKey, { at, timestampUrl, ...shown }: Signing): Promise<Uint8Array> {
	const signer = await P12Signer.create(key.p12, key.password).catch((cause: unknown) => {
		throw new SigningRefused('key.refused', { cause });
	});
	const pdf = await PDF.load(bytes);
	await show(pdf, shown);
	const { bytes: signed } = await pdf.sign({ signer, signingTime: at, ...levelOf(timestampUrl) }).catch((cause: unknown) => {
		throw cause instanceof TimestampError ? new SigningRefused('signature.no-time', { cause }) : cause;
	});
	if (timestampUrl !== undefined && readSignatures(signed).at(-1)?.timeBy !== 'timestamp') throw new SigningRefused('signature.no-time');
	return signed;
}

function levelOf(timestampUrl: string | undefined) {
	if (timestampUrl === undefined) return { level: 'B-B' } as const;
	return { level: 'B-T', timestampAuthority: new HttpTimestampAuthority(timestampUrl, { timeout: 15_000 }) } as const;
}

/** How wide a signature by hand is to its height, where there is no image of one. */
const usualHand = 2;

async function show(pdf: PDF, { name = '', hand, seal, corner }: Pick<Signing, 'name' | 'hand' | 'seal' | 'corner'>): Promise<void> {
	const [first] = pdf.getPages();
	if (corner !== undefined && first) await writeCorner(pdf, first, corner);
	if (!hand && !seal) return;
	const image = hand && pdf.embedImage(hand);
	for (const page of pdf.getPages().toReversed()) {
		const place = handPlace(page.extractText().lines, name, { ratio: image ? image.width / image.height : usualHand });
		if (!place) continue;
		if (image) page.drawImage(image, place);
		if (seal) drawSeal(pdf, page, seal, place);
		return;
	}
}

function drawSeal(pdf: PDF, page: PDFPage, png: Uint8Array, hand: Box): void {
	const image = pdf.embedImage(png);
	page.drawImage(image, sealPlace(hand, { ratio: image.width / image.height }));
}

/** Ten points, upright, black (NĐ 30/2020, Phụ lục I, II.8.c). */
async function writeCorner(pdf: PDF, page: PDFPage, words: string): Promise<void> {
	const font = pdf.embedFont(await tinos('upright'));
	const right = 42;
	for (const [index, line] of words.split('\n').entries())
		page.drawText(line, { font, size: 10, color: rgb(0, 0, 0), x: page.width - right - font.getTextWidth(line, 10), y: page.height - 28 - index * 12 });
}
