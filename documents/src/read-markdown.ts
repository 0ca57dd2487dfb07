import type { Document } from '@kheo/core';
import { readText } from './read-text.ts';

/** Reads Markdown as offices use it: headings, emphasis, hard breaks, lists left as printed, pipe and HTML tables. */
export function readMarkdown(text: string): Document {
	return readText(text);
}
