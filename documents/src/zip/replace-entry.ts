import { crc32, deflateRawSync } from 'node:zlib';
import { FileRefused } from '../refused.ts';
import { findDirectory } from './directory.ts';
import type { Zip } from './zip.ts';

const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const HAS_DESCRIPTOR = 0x0008;

/** The archive with other content in one entry; every other entry keeps its bytes, its headers and its place in the order. */
export function replaceEntry({ bytes }: Zip, name: string, content: Uint8Array): Uint8Array {
	const directory = findDirectory(bytes);
	if (!directory) throw new FileRefused('file.zip-broken');
	const records = recordsOf(bytes, directory.count, directory.offset);
	const data = deflateRawSync(content, { level: 6 });
	const facts: Facts = { crc: crc32(content), compressed: data.length, size: content.length };
	const pieces: Uint8Array[] = [];
	let at = 0;
	const add = (piece: Uint8Array): void => {
		pieces.push(piece);
		at += piece.length;
	};
	const inOrder = records.toSorted((a, b) => a.offset - b.offset);
	add(bytes.subarray(0, inOrder[0]?.offset ?? directory.offset));
	const moved = new Map<Entry, number>();
	for (const [index, entry] of inOrder.entries()) {
		moved.set(entry, at);
		if (entry.name === name) [localHeader(bytes, entry, facts), data].forEach(add);
		else add(bytes.subarray(entry.offset, inOrder[index + 1]?.offset ?? directory.offset));
	}
	const start = at;
	for (const entry of records) add(record(entry, moved.get(entry) ?? entry.offset, entry.name === name ? facts : null));
	add(endRecord(bytes.subarray(directory.at), start, at - start));
	return joined(pieces, at);
}

type Entry = { readonly name: string; readonly offset: number; readonly bytes: Uint8Array };
type Facts = { readonly crc: number; readonly compressed: number; readonly size: number };

function recordsOf(bytes: Uint8Array, count: number, offset: number): Entry[] {
	const entries: Entry[] = [];
	let at = offset;
	for (let index = 0; index < count; index++) {
		const view = viewOf(bytes.subarray(at));
		const nameEnd = ENTRY_LENGTH + view.getUint16(28, true);
		const end = nameEnd + view.getUint16(30, true) + view.getUint16(32, true);
		const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, at + nameEnd)).replaceAll('\\', '/');
		entries.push({ name, offset: view.getUint32(42, true), bytes: bytes.subarray(at, at + end) });
		at += end;
	}
	return entries;
}

/** The old header with the new sizes in it: no descriptor behind the data, no extra field that repeats the old sizes. */
function localHeader(bytes: Uint8Array, { offset }: Entry, facts: Facts): Uint8Array {
	const nameLength = viewOf(bytes.subarray(offset)).getUint16(26, true);
	const header = bytes.slice(offset, offset + LOCAL_LENGTH + nameLength);
	const view = viewOf(header);
	view.setUint16(6, view.getUint16(6, true) & ~HAS_DESCRIPTOR, true);
	view.setUint16(8, 8, true);
	putFacts(view, 14, facts);
	view.setUint16(28, 0, true);
	return header;
}

function record({ bytes }: Entry, offset: number, facts: Facts | null): Uint8Array {
	const nameEnd = ENTRY_LENGTH + viewOf(bytes).getUint16(28, true);
	const copy = facts ? bytes.slice(0, nameEnd) : bytes.slice();
	const view = viewOf(copy);
	if (facts) {
		view.setUint16(8, view.getUint16(8, true) & ~HAS_DESCRIPTOR, true);
		view.setUint16(10, 8, true);
		putFacts(view, 16, facts);
		view.setUint16(30, 0, true);
		view.setUint16(32, 0, true);
	}
	view.setUint32(42, offset, true);
	return copy;
}

function putFacts(view: DataView, at: number, { crc, compressed, size }: Facts): void {
	view.setUint32(at, crc, true);
	view.setUint32(at + 4, compressed, true);
	view.setUint32(at + 8, size, true);
}

/** With the archive's comment, as it was. */
function endRecord(bytes: Uint8Array, start: number, length: number): Uint8Array {
	const copy = bytes.slice();
	viewOf(copy).setUint32(12, length, true);
	viewOf(copy).setUint32(16, start, true);
	return copy;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
	const whole = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}

function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
