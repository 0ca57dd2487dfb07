import { FileRefused } from '../refused.ts';
import type { ZipEntry } from './zip.ts';

/** `end` is where the end record stands. */
export type Directory = { readonly count: number; readonly offset: number; readonly end: number };

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;

/** The end record stands in the last 64 KB; a file that was cut off has none. */
export function findDirectory(bytes: Uint8Array): Directory | null {
	const view = viewOf(bytes);
	const lowest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
	for (let at = bytes.length - END_LENGTH; at >= lowest; at--) {
		if (view.getUint32(at, true) === END_SIGNATURE) return { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true), end: at };
	}
	return null;
}

export function readDirectory(bytes: Uint8Array, { count, offset }: Directory): ZipEntry[] {
	const view = viewOf(bytes);
	const entries: ZipEntry[] = [];
	let at = offset;
	for (let index = 0; index < count; index++) {
		if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) throw new FileRefused('file.zip-broken');
		entries.push(readEntry(view, bytes, at));
		at += ENTRY_LENGTH + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return entries;
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): ZipEntry {
	const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
	if (isEncrypted) throw new FileRefused('file.encrypted');
	const nameFrom = at + ENTRY_LENGTH;
	const name = new TextDecoder().decode(bytes.subarray(nameFrom, nameFrom + view.getUint16(at + 28, true)));
	return {
		name: name.replaceAll('\\', '/'),
		method: view.getUint16(at + 10, true),
		compressed: view.getUint32(at + 20, true),
		size: view.getUint32(at + 24, true),
		offset: view.getUint32(at + 42, true)
	};
}

function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
