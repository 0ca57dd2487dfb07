import { type AddedSince, compareReturned, type Document, type WordDifference, textOf, textsOf } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { readPdfNotes } from '@kheo/documents/read-pdf-notes';
import { FileRefused } from '@kheo/documents/refused';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { StoredSignature } from '#lib/server/database/tables/issued-file-proofs.ts';
import type { FrozenPages } from '#lib/server/frozen-pages.ts';
import { Problem } from '#lib/server/problem.ts';
import type { FileProof } from '../view.ts';
import { frozenOf } from './frozen-of.ts';
import { numbersOf } from './number-queries.ts';
import { PaperDiffers } from './service/paper-differs.ts';
import { findPaper, type StoredPaper } from './paper-queries.ts';
import { signaturesOf } from './signatures-of.ts';

/** What came in: its bytes, what could be read of it (nothing of a scan), and why the clerk vouches for a scan. */
export type CameIn = { readonly bytes: Uint8Array; readonly document: Document | null; readonly scanReason: string };
/** Number and day that are being given with this very file. */
export type GivenNow = Pick<AddedSince, 'number' | 'day'>;

/** The file leaves number or day open: it is the signed paper, and not yet the issued one. */
export class PaperUnnumbered extends Problem {
	readonly given: GivenNow;

	constructor(given: GivenNow) {
		super('issue.file-unnumbered');
		this.given = given;
	}
}

/**
 * By what a file that came back is the paper that was signed: our bytes with revisions after them, or the same words beside number, date and
 * captions, or a scan that a person vouches for. A paper that was not made here has nothing to be compared with. Any other file is refused with what differs.
 */
export async function judgeFile(ctx: Context, documentId: string, file: CameIn, given: GivenNow): Promise<FileProof> {
	const { paper, added } = await readOnly(ctx, async (tx) => {
		const live = (await numbersOf(tx, documentId)).find(({ cancelledReason }) => cancelledReason === null);
		return { paper: await findPaper(tx, documentId), added: live?.dated ? { number: live.printed, day: live.dated } : given };
	});
	if (!paper) throw new Problem('paper.not-found');
	const signatures = signaturesOf(file.bytes);
	if (signatures.some(({ fault }) => fault === 'changed' || fault === 'partial')) throw new Problem('issue.signature-broken');
	return { ...(await wayOf(ctx, paper, file, { ...added, signers: namesIn(signatures) })), signatures };
}

type Way = Omit<FileProof, 'signatures'>;

async function wayOf(ctx: Context, paper: StoredPaper, file: CameIn, added: AddedSince): Promise<Way> {
	const frozen = await frozenOf(ctx, paper);
	if (!frozen) return { way: 'outside', setAside: [], confirmedReason: file.scanReason || null };
	if (!file.document) return scan(file);
	const { differences, setAside, open } = compareReturned(await wordsOf(frozen), allWords(file.document), added);
	const all = [...differences, ...(await laidOver(file.bytes))];
	if (all.length > 0) throw new PaperDiffers(all);
	if (open.length > 0) throw new PaperUnnumbered(added);
	return { way: isRevisionOf(frozen.pdf, file.bytes) ? 'revision' : 'same-text', setAside, confirmedReason: null };
}

function scan({ scanReason }: CameIn): Way {
	if (scanReason === '') throw new Problem('issue.scan-unconfirmed');
	return { way: 'scan', setAside: [], confirmedReason: scanReason };
}

/** As our own reader finds them in our own pages, so that what it does with tables and lines is done on both sides. */
async function wordsOf({ pdf, document }: FrozenPages): Promise<readonly string[]> {
	return pdf ? allWords((await readFile(pdf, 'frozen.pdf')).document) : textsOf(document);
}

/** What stands on every page is no block of the text, and is compared as well. */
function allWords(document: Document): readonly string[] {
	const margins = document.sections.flatMap(({ header, footer }) => [...header, ...footer].map(textOf));
	return [...textsOf(document), ...margins];
}

/** Remarks and written boxes over the pages: a program that signs puts none there, and our pages have none. */
async function laidOver(bytes: Uint8Array): Promise<readonly WordDifference[]> {
	const notes = await readPdfNotes(bytes).catch((cause: unknown) => {
		throw cause instanceof FileRefused ? new Problem('issue.file-unreadable', { cause }) : cause;
	});
	return notes.map(({ page, kind, text }) => ({ after: '', ours: '', theirs: text || kind, over: page }));
}

function isRevisionOf(ours: Uint8Array | null, theirs: Uint8Array): boolean {
	return ours !== null && theirs.length >= ours.length && Buffer.compare(ours, theirs.subarray(0, ours.length)) === 0;
}

function namesIn(signatures: readonly StoredSignature[]): string[] {
	return signatures.flatMap(({ signer, organisation }) => [signer, organisation ?? '']).filter((name) => name !== '');
}
