import type { Document } from '@kheo/core';
import { buildDocument } from './text/build-document.ts';
import { cleanText } from './text/clean-text.ts';
import { splitPieces } from './text/split-pieces.ts';

/**
 * Reads plain text: wrapped lines become paragraphs again, tab-separated lines and bars become tables. Text files met in
 * offices often carry the marks of a converter (**bold**, pipes, a few tags), so these are understood here too.
 */
export function readText(text: string): Document {
	return buildDocument(splitPieces(cleanText(text)));
}
