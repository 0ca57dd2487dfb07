import { crc32, deflateRawSync } from 'node:zlib';
import { FileRefused } from '../refused.ts';
import { findDirectory, readDirectory } from './directory.ts';
import type { ZipEntry } from './zip.ts';

const LOCAL_LENGTH = 30;
const ENTRY_LENGTH = 46;
const NAME_IS_UTF8 = 0x0800;
const DEFLATED = 8;

/** An entry with its record in the directory and, once laid down, the place of its bytes. */
type Filed = ZipEntry & { readonly record: Uint8Array };

/** The zip file with the content of these entries replaced; every other byte of it stays: entries, their order, dates and extra fields. */
export function replaceEntries(bytes: Uint8Array, contents: ReadonlyMap<string, Uint8Array>): Uint8Array {
	const directory = findDirectory(bytes);
	if (!directory) throw new FileRefused('file.zip-broken');
	const inOrder = filed(bytes, directory.offset, readDirectory(bytes, directory));
	const laid = inOrder.toSorted((a, b) => a.offset - b.offset);
	const pieces: Uint8Array[] = [bytes.subarray(0, laid[0]?.offset ?? directory.offset)];
	let at = pieces[0]?.length ?? 0;
	const records = new Map<Filed, Uint8Array>();
	for (const [index, entry] of laid.entries()) {
		const content = contents.get(entry.name);
		const old = bytes.subarray(entry.offset, laid[index + 1]?.offset ?? directory.offset);
		const { piece, record } = content === undefined ? { piece: old, record: Uint8Array.from(entry.record) } : packed(entry, content);
		viewOf(record).setUint32(42, at, true);
		records.set(entry, record);
		pieces.push(piece);
		at += piece.length;
	}
	const listed = inOrder.flatMap((entry) => records.get(entry) ?? []);
	const whole = Buffer.concat([...pieces, ...listed, endRecord(bytes.subarray(directory.end), at, listed)]);
	return new Uint8Array(whole.buffer, whole.byteOffset, whole.length);
}

function filed(bytes: Uint8Array, offset: number, entries: readonly ZipEntry[]): Filed[] {
	const view = viewOf(bytes);
	let at = offset;
	return entries.map((entry) => {
		const length = ENTRY_LENGTH + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
		const record = bytes.subarray(at, at + length);
		at += length;
		return { ...entry, record };
	});
}

/** The content deflated under a local header of its own, and the directory's record that fits it. */
function packed({ record }: Filed, content: Uint8Array): { piece: Uint8Array; record: Uint8Array } {
	const data = deflateRawSync(content, { level: 6 });
	const changed = Uint8Array.from(record);
	const view = viewOf(changed);
	view.setUint16(8, view.getUint16(8, true) & NAME_IS_UTF8, true);
	view.setUint16(10, DEFLATED, true);
	view.setUint32(16, crc32(content), true);
	view.setUint32(20, data.length, true);
	view.setUint32(24, content.length, true);
	const name = changed.subarray(ENTRY_LENGTH, ENTRY_LENGTH + view.getUint16(28, true));
	const header = new Uint8Array(LOCAL_LENGTH);
	// NOTE: version, flags, method, time, checksum, sizes and length of the name stand in one order in both records.
	header.set(changed.subarray(6, 30), 4);
	viewOf(header).setUint32(0, 0x04034b50, true);
	viewOf(header).setUint16(28, 0, true);
	return { piece: Buffer.concat([header, name, data]), record: changed };
}

function endRecord(old: Uint8Array, offset: number, records: readonly Uint8Array[]): Uint8Array {
	const end = Uint8Array.from(old);
	const size = records.reduce((sum, record) => sum + record.length, 0);
	viewOf(end).setUint32(12, size, true);
	viewOf(end).setUint32(16, offset, true);
	return end;
}

function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
