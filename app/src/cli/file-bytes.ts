import { readFile, stat } from 'node:fs/promises';
import { MOST_MEGABYTES } from '@kheo/documents/limits';
import { FileRefused } from '@kheo/documents/refused';

/** The bytes of a file of the command line. One over the limit is refused before any of it is in memory. */
export async function fileBytes(path: string): Promise<Uint8Array> {
	const { size } = await stat(path);
	if (size > MOST_MEGABYTES * 1024 * 1024) throw new FileRefused('file.too-large', { limit: MOST_MEGABYTES });
	return readFile(path);
}
