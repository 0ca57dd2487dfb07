import { textOf, type Document } from '@kheo/core';
import type { Sniffed } from './sniff.ts';
import { parsePart } from './xml/parse-part.ts';
import type { Zip } from './zip/zip.ts';

/** Why there is nothing to read, or null when there is: pictures without words are a scan, no words and no pictures an empty file. */
export function lackOfWords(document: Document, sniffed: Sniffed): 'file.scan-without-text' | 'file.empty' | null {
	const words = document.blocks.map(textOf).join('\n').trim();
	const isFurniture = !/\p{L}/u.test(words.replace(pageFurniture, ''));
	if (!isFurniture) return null;
	if (hasImage(document) || hasPicture(sniffed)) return 'file.scan-without-text';
	return words === '' ? 'file.empty' : null;
}

/** What scanning programs and page numbers leave beside the pictures. */
const pageFurniture = /\bscanned (?:with|by) [\w ]+|\btrang\b|\bpage\b/gi;

function hasImage({ blocks }: Document): boolean {
	return blocks.some((block) => block.kind === 'paragraph' && block.runs.some(({ kind }) => kind === 'image'));
}

function hasPicture(sniffed: Sniffed): boolean {
	if ('zip' in sniffed) return hasMedia(sniffed.zip) || showsPicture(sniffed.zip);
	if (sniffed.format === 'pdf') return true;
	if ('bytes' in sniffed) return sniffed.format === 'rtf' && /\\pict\b/.test(new TextDecoder('latin1').decode(sniffed.bytes));
	return sniffed.format === 'html' ? /<(?:img|svg|object|embed)\b/i.test(sniffed.text) : /!\[[^\]]*\]\(/.test(sniffed.text);
}

function hasMedia({ entries }: Zip): boolean {
	return [...entries.keys()].some((name) => /^(?:word|xl)\/media\//.test(name));
}

/** A picture that is only linked has no bytes in the file, so the model leaves it out; the person still sees a page of it. */
function showsPicture(zip: Zip): boolean {
	let isShown = false;
	const open = (name: string): void => {
		if (name === 'a:blip' || name === 'v:imagedata') isShown = true;
	};
	for (const part of zip.entries.keys()) if (/^word\/document\d*\.xml$/.test(part)) parsePart(zip, part, { open, close: () => undefined });
	return isShown;
}
