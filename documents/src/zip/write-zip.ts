import { Zip } from 'fflate';
import { NativeDeflate } from './native-deflate.ts';

/** Receives the text of one part, piece by piece. */
export type Part = { write(text: string): void; writeBytes(bytes: Uint8Array): void; end(): void };
export type ZipWriter = { part(name: string): Part; finish(): Uint8Array };

const FLUSH_AT = 64 * 1024;
/** Writes parts in the order in which they are asked for; the same parts give the same bytes, on any day and machine. */
export function zipWriter(): ZipWriter {
	const pieces: Uint8Array[] = [];
	const zip = new Zip((error, piece) => {
		if (error) throw error;
		pieces.push(piece);
	});
	return {
		part: (name) => openPart(zip, name),
		finish: () => {
			zip.end();
			return joined(pieces);
		}
	};
}

function openPart(zip: Zip, name: string): Part {
	const file = new NativeDeflate(name);
	file.mtime = fixedTime();
	zip.add(file);
	let pending: string[] = [];
	let length = 0;
	const flush = (): void => {
		if (length > 0) file.push(Buffer.from(pending.join('')), false);
		pending = [];
		length = 0;
	};
	return {
		write: (text) => {
			pending.push(text);
			length += text.length;
			if (length >= FLUSH_AT) flush();
		},
		writeBytes: (bytes) => {
			flush();
			file.push(bytes, false);
		},
		end: () => {
			flush();
			file.push(new Uint8Array(0), true);
		}
	};
}

/** Zip stores wall time and fflate asks the local clock for it, so a local date gives the same bytes in every time zone. */
function fixedTime(): Date {
	return new Date(1980, 0, 1, 0, 0, 0);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}
