import { inflateRawSync } from 'node:zlib';
import { Inflate } from 'fflate';
import { FileRefused } from '../refused.ts';
import type { Zip, ZipEntry } from './zip.ts';

const SLICE = 16 * 1024;
const PIECE = 64 * 1024;
/** Up to here the runtime's own zlib inflates an entry whole, several times faster than piece by piece in JavaScript. */
const SMALL = 8 * 1024 * 1024;
const LOCAL_SIGNATURE = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** Hands out an entry piece by piece, so that a large part is never whole in memory. Never gives more than the directory declared. */
export function inflateEntry(zip: Zip, entry: ZipEntry, take: (piece: Uint8Array) => void): void {
	const data = compressedBytes(zip, entry);
	let given = 0;
	const give = (piece: Uint8Array): void => {
		given += piece.length;
		if (given > entry.size) throw new FileRefused('file.zip-bomb');
		take(piece);
	};
	if (entry.method === STORED) give(data);
	else if (entry.method === DEFLATED && entry.size <= SMALL) inflateWhole(data, entry.size, give);
	else if (entry.method === DEFLATED) inflate(data, give);
	else throw new FileRefused('file.zip-broken');
	if (given !== entry.size) throw new FileRefused('file.zip-broken');
}

/** The whole of a small part, or undefined when the file has none of that name. */
export function wholeEntry(zip: Zip, name: string): Uint8Array | undefined {
	const entry = zip.entries.get(name);
	if (!entry) return undefined;
	const whole = new Uint8Array(entry.size);
	let at = 0;
	inflateEntry(zip, entry, (piece) => {
		whole.set(piece, at);
		at += piece.length;
	});
	return whole;
}

function compressedBytes({ bytes }: Zip, entry: ZipEntry): Uint8Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const header = entry.offset;
	if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL_SIGNATURE) throw new FileRefused('file.zip-broken');
	const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
	if (from + entry.compressed > bytes.length) throw new FileRefused('file.zip-broken');
	return bytes.subarray(from, from + entry.compressed);
}

function inflateWhole(data: Uint8Array, size: number, give: (piece: Uint8Array) => void): void {
	const whole = wholeOf(data, size);
	for (let at = 0; at < whole.length; at += PIECE) give(whole.subarray(at, at + PIECE));
}

/** One byte more than declared is allowed for, so that an entry that says too little is known from a broken one. */
function wholeOf(data: Uint8Array, size: number): Uint8Array {
	try {
		return inflateRawSync(data, { maxOutputLength: size + 1 });
	} catch (cause) {
		const isTooMuch = cause instanceof RangeError && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
		throw new FileRefused(isTooMuch ? 'file.zip-bomb' : 'file.zip-broken', {}, { cause });
	}
}

function inflate(data: Uint8Array, give: (piece: Uint8Array) => void): void {
	const stream = new Inflate(give);
	for (let at = 0; at < data.length; at += SLICE) push(stream, data.subarray(at, at + SLICE), at + SLICE >= data.length);
}

function push(stream: Inflate, slice: Uint8Array, last: boolean): void {
	try {
		stream.push(slice, last);
	} catch (cause) {
		if (isFlateError(cause)) throw new FileRefused('file.zip-broken', {}, { cause });
		throw cause;
	}
}

/** fflate marks its own errors with a numeric code; errors of the receiver pass through. */
function isFlateError(cause: unknown): boolean {
	return cause instanceof Error && 'code' in cause && typeof cause.code === 'number';
}
