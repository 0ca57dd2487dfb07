import { inThread } from './pdf/in-thread.ts';

/** How many pages a PDF has, read from the file itself. Rejects with `FileRefused`. */
export async function countPages(bytes: Uint8Array): Promise<number> {
	return (await inThread({ order: 'kheo.read-pdf', of: 'pages', bytes })).pages;
}
