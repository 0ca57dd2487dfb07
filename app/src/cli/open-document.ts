import { readText } from '@kheo/documents/read-text';
import type { Document } from '@kheo/core';

/** The document in a file's bytes. */
export async function openDocument(bytes: Uint8Array, name: string): Promise<{ format: string; document: Document }> {
	const text = new TextDecoder('utf-8').decode(bytes);
	return { format: name.endsWith('.md') ? 'md' : 'txt', document: readText(text) };
}
