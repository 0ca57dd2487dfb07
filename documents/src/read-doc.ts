import type { Document } from '@kheo/core';
import { readAsides } from './doc/doc-asides.ts';
import { contextOf } from './doc/doc-context.ts';
import { readSections, sectionPlaces } from './doc/doc-sections.ts';
import { openWordFile } from './doc/word-file.ts';
import { layFlat } from './flow/lay-flat.ts';
import { FileRefused } from './refused.ts';

/**
 * Reads a Word file of the years 1997 to 2003 into the document model, after Microsoft's open specification [MS-DOC]. Throws `FileRefused`:
 * encrypted, format-later for what is older, zip-broken when the file leads out of itself.
 */
export function readDoc(bytes: Uint8Array): Document {
	try {
		return documentOf(bytes);
	} catch (cause) {
		if (cause instanceof RangeError) throw new FileRefused('file.zip-broken', {}, { cause });
		throw cause;
	}
}

function documentOf(bytes: Uint8Array): Document {
	const file = openWordFile(bytes);
	const places = sectionPlaces(file);
	const context = contextOf(file, new Set(places.map(({ to }) => to)));
	readAsides(context);
	return layFlat(readSections(context, places));
}
