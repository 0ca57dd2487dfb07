import { applyChanges, type Document } from '@kheo/core';
import type { Format } from './sniff.ts';
import { replaceInDocx, type Replaced, type Replacement } from './replace-in-docx.ts';
import { writeDocx } from './write-docx.ts';

/** A file as it was read. */
export type Original = { readonly format: Format; readonly bytes: Uint8Array; readonly document: Document };

/** The file as a Word file with these words replaced: a Word file keeps all its formatting, any other is laid down anew from what was read. */
export function writeChanged<R extends Replacement>({ format, bytes, document }: Original, replacements: readonly R[]): Replaced<R> {
	if (format === 'docx') return replaceInDocx(bytes, replacements);
	return { bytes: writeDocx(applyChanges(document, replacements)), left: [] };
}
