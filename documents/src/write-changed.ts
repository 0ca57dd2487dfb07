import { applyChanges, type Document, dressPlain } from '@kheo/core';
import type { Format } from './sniff.ts';
import { replaceInDocx, type Replaced, type Replacement } from './replace-in-docx.ts';
import { writeDocx } from './write-docx.ts';

/** A file as it was read. */
export type Original = { readonly format: Format; readonly bytes: Uint8Array; readonly document: Document };

/** The file as a Word file with these words replaced: a Word file keeps all its formatting, any other is laid out as an official paper. */
export function writeChanged<R extends Replacement>({ format, bytes, document }: Original, replacements: readonly R[]): Replaced<R> {
	if (format === 'docx') return replaceInDocx(bytes, replacements);
	return { bytes: writeDocx(dressPlain(applyChanges(document, replacements))), left: [] };
}
