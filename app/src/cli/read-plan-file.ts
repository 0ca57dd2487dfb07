import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { checked, type CheckOptions, readDocument, type Reading } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { fileBytes } from './file-bytes.ts';
import { refusalOf, type Refusal } from './refusal-of.ts';

export type FileFacts = { readonly name: string; readonly sha256: string; readonly format: string };
/** What became of one file of the command line. */
export type FileRead = { readonly path: string; readonly file: FileFacts; readonly reading: Reading } | { readonly path: string; readonly refused: Refusal };

/** Reads and checks one file; a refused or missing file is an answer, not an error. */
export async function readPlanFile(path: string, options: CheckOptions = {}): Promise<FileRead> {
	try {
		const bytes = await fileBytes(path);
		const { format, document } = await readFile(bytes, basename(path), { expects: 'plan' });
		const file = { name: basename(path), sha256: createHash('sha256').update(bytes).digest('hex'), format };
		return { path, file, reading: checked(readDocument(document), document, options) };
	} catch (error) {
		return { path, refused: refusalOf(error) };
	}
}
