import { type Document, printDocumentNumber, readDocumentNumber } from '@kheo/core';
import { fillPdf } from '@kheo/documents/fill-pdf';
import { readFile } from '@kheo/documents/read-file';
import { FileRefused } from '@kheo/documents/refused';
import { actorName, type Context } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { fileStore, insertFile } from '#lib/server/files/files.ts';
import { scanTypeOf } from '#lib/server/files/scan-type.ts';
import { Problem } from '#lib/server/problem.ts';
import type { FileProof } from '../view.ts';
import { type CameIn, type GivenNow, judgeFile, PaperUnnumbered } from './judge-file.ts';
import { PaperDiffers } from './service/paper-differs.ts';
import { pagesOf } from './pages-of.ts';
import { insertProof } from './proof-queries.ts';

export type IssuedFile = {
	readonly sha256: string;
	readonly size: number;
	readonly type: string;
	readonly name: string;
	readonly pages: number | null;
	readonly proof: FileProof;
};
/** A file as a form sends it: empty, or with the reason for which a clerk vouches for a scan, or to be filled where it leaves number and day open. */
export type SentFile = {
	readonly documentId: string;
	readonly file?: File | null | undefined;
	readonly scanReason?: string | undefined;
	readonly fill?: boolean | undefined;
};

const FILE_MAX = 50 * 1024 * 1024;

/**
 * Puts the issued paper away before the transaction: a PDF or a scan, by its first bytes, once it is known to be the paper that was signed. What is
 * refused, and one whose text carries a secrecy mark, is never kept.
 */
export async function keepIssuedFile(ctx: Context, { documentId, file, scanReason = '', fill = false }: SentFile, given: GivenNow): Promise<IssuedFile | null> {
	if (!file) return null;
	if (file.size > FILE_MAX) throw new Problem('file.too-large');
	const sent = new Uint8Array(await file.arrayBuffer());
	const type = scanTypeOf(sent);
	if (type === null || !taken.includes(type)) throw new Problem('issue.file-kind');
	const document = type === 'application/pdf' ? await readWords(sent, file.name) : null;
	const cameIn = { bytes: sent, document, scanReason };
	const { bytes, proof } = await (fill ? judgeFilled(ctx, documentId, cameIn, given) : judged(ctx, documentId, cameIn, given));
	return {
		sha256: await fileStore().put(ctx.agencyId, bytes),
		size: bytes.byteLength,
		type,
		name: file.name.slice(0, 200),
		pages: await pagesOf(bytes),
		proof
	};
}

type Judged = { readonly bytes: Uint8Array; readonly proof: FileProof };

async function judged(ctx: Context, documentId: string, file: CameIn, given: GivenNow): Promise<Judged> {
	return { bytes: file.bytes, proof: await judgeFile(ctx, documentId, file, given) };
}

/** The same for a file that may leave number and day open: they are written onto it as a revision, which is judged in its turn. */
async function judgeFilled(ctx: Context, documentId: string, file: CameIn, given: GivenNow): Promise<Judged> {
	try {
		return await judged(ctx, documentId, file, given);
	} catch (error) {
		if (!(error instanceof PaperUnnumbered)) throw error;
		const { number, day } = error.given;
		const bytes = number === null || day === null ? null : await fillPdf(file.bytes, { number, day });
		if (!bytes) throw error;
		return judged(ctx, documentId, { ...file, bytes, document: await readWords(bytes, 'filled.pdf') }, given);
	}
}

export async function nameIssuedFile(tx: Tx, { now: at, actor }: Context, documentId: string, file: IssuedFile | null): Promise<void> {
	if (!file) return;
	const { name, proof, pages, ...stored } = file;
	await insertFile(tx, { ...stored, state: 'quarantine' });
	await insertProof(tx, documentId, file.sha256, proof, { at, by: actorName(actor) });
	await tx.updateTable('outgoing_documents').set({ file_sha256: file.sha256, file_name: name, pages_counted: pages }).where('id', '=', documentId).execute();
}

const taken = ['application/pdf', 'image/jpeg', 'image/png', 'image/tiff'];

/** The file already bears a number, and the book has just given another one. */
export function refuseOtherNumber(file: IssuedFile | null, printed: string): void {
	const borne = file?.proof.setAside.map(readDocumentNumber).find((number) => number !== null);
	if (borne && printDocumentNumber(borne) !== printed) throw new PaperDiffers([{ after: 'Số:', ours: printed, theirs: printDocumentNumber(borne) }]);
}

/** A scan has no words to read. */
async function readWords(bytes: Uint8Array, name: string): Promise<Document | null> {
	try {
		return (await readFile(bytes, name)).document;
	} catch (error) {
		if (!(error instanceof FileRefused)) throw error;
		if (error.code === 'file.secret') throw new Problem('issue.file-secret', { cause: error });
		if (error.code !== 'file.scan-without-text' && error.code !== 'file.not-a-document') throw new Problem('issue.file-unreadable', { cause: error });
		return null;
	}
}
