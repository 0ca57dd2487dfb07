import { readFile } from 'node:fs/promises';

/** Beside the sources; the built server stands elsewhere and is told. */
const folder = new URL(process.env['KHEO_SAMPLE'] ?? new URL('../../../../../../demo/', import.meta.url));

export function sampleUrl(name: string): URL {
	return new URL(name.split('/').map(encodeURIComponent).join('/'), folder);
}

/** The bytes of a file of the sample. */
export async function sampleFile(name: string): Promise<Uint8Array> {
	return readFile(sampleUrl(name));
}
