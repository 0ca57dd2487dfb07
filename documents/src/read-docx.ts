import type { Document } from '@kheo/core';
import { placeNotes } from './docx/place-notes.ts';
import { openPackage } from './docx/package.ts';
import { readStory } from './docx/read-story.ts';
import { finishSections } from './docx/sections.ts';
import { readMedia } from './docx/media.ts';
import { openZip } from './zip/open-zip.ts';
import type { Zip } from './zip/zip.ts';

export type DocxOptions = {
	/** Also take the bytes of pictures into `document.media`, so that a written file has them. */
	readonly media?: boolean;
};

/**
 * Reads a Word file into the document model in one pass, without building a tree. Blocks after the end of the last section are the
 * paragraphs of footnotes, in the order of their marks. Throws `FileRefused`.
 */
export function readDocx(bytes: Uint8Array, options: DocxOptions = {}): Document {
	return readDocxZip(openZip(bytes), options);
}

export function readDocxZip(zip: Zip, options: DocxOptions = {}): Document {
	const docx = openPackage(zip);
	const story = readStory(docx, docx.main, 'body');
	const sections = finishSections(docx, story);
	placeNotes(docx, story);
	const document: Document = { blocks: story.blocks, sections };
	return options.media ? { ...document, media: readMedia(zip, document) } : document;
}
