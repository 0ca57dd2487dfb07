import type { Document } from '@kheo/core';
import { wholeEntry } from '../zip/inflate-entry.ts';
import type { Zip } from '../zip/zip.ts';

/** The bytes of the pictures that the document shows, by their part. */
export function readMedia(zip: Zip, document: Document): ReadonlyMap<string, Uint8Array> {
	const media = new Map<string, Uint8Array>();
	for (const block of document.blocks) {
		if (block.kind === 'table') continue;
		for (const run of block.runs) {
			const bytes = run.kind === 'image' && !media.has(run.part) ? wholeEntry(zip, run.part) : undefined;
			if (run.kind === 'image' && bytes) media.set(run.part, bytes);
		}
	}
	return media;
}
