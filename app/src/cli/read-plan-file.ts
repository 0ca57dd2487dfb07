import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { checked, readDocument, type Document, type Reading } from '@kheo/core';
import { readFile, type Format } from '@kheo/documents/read-file';
import { fileBytes } from './file-bytes.ts';
import { refusalOf, type Refusal } from './refusal-of.ts';

export type FileFacts = { readonly name: string; readonly sha256: string; readonly format: Format };
/** What became of one file of the command line. */
export type FileRead = PlanRead | { readonly path: string; readonly refused: Refusal };
export type PlanRead = { readonly path: string; readonly file: FileFacts; readonly document: Document; readonly reading: Reading };

/** Reads and checks one file; a refused or missing file is an answer, not an error. */
export async function readPlanFile(path: string): Promise<FileRead> {
	try {
		const bytes = await fileBytes(path);
		const { format, document } = await readFile(bytes, basename(path), { expects: 'plan' });
		const file = { name: basename(path), sha256: createHash('sha256').update(bytes).digest('hex'), format };
		return { path, file, document, reading: checked(readDocument(document), document) };
	} catch (error) {
		return { path, refused: refusalOf(error) };
	}
}
