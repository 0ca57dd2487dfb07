import { FileRefused } from '../refused.ts';
import { findDirectory, readDirectory } from './directory.ts';
import type { Zip, ZipEntry } from './zip.ts';

const MAX_ENTRIES = 5_000;
const MAX_TOTAL = 200 * 1024 * 1024;
/** Repetitive tables of a real register reach about 100; deflate ends near 1,030. */
const MAX_RATIO = 400;
const RATIO_MATTERS_FROM = 10 * 1024 * 1024;

/**
 * Reads the directory of a zip file and inflates nothing. Throws `FileRefused`: zip-broken when the directory is missing or leads outside
 * the file, zip-bomb when what it declares is more than a document can be, encrypted when an entry has a password.
 */
export function openZip(bytes: Uint8Array): Zip {
	const directory = findDirectory(bytes);
	if (!directory) throw new FileRefused('file.zip-broken');
	if (directory.count > MAX_ENTRIES) throw new FileRefused('file.zip-bomb');
	const entries = readDirectory(bytes, directory);
	let total = 0;
	for (const entry of entries) total += guarded(entry);
	if (total > MAX_TOTAL) throw new FileRefused('file.zip-bomb');
	return { bytes, entries: new Map(entries.map((entry) => [entry.name, entry])) };
}

function guarded(entry: ZipEntry): number {
	if (entry.size > RATIO_MATTERS_FROM && entry.size > entry.compressed * MAX_RATIO) throw new FileRefused('file.zip-bomb');
	return entry.size;
}
