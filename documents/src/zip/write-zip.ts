import { Zip } from 'fflate';
import { NativeDeflate } from './native-deflate.ts';

/** Receives the text of one part, piece by piece. */
export type Part = { write(text: string): void; writeBytes(bytes: Uint8Array): void; end(): void };
export type ZipWriter = { part(name: string): Part; finish(): Uint8Array };

/** Texts are gathered up to this many characters, their bytes up to this many, before they are deflated; both buffers are used again and again. */
const FLUSH_AT = 16 * 1024;
const PIECE = 256 * 1024;
const LONGEST_CHARACTER = 3;

/** Writes parts in the order in which they are asked for; the same parts give the same bytes, on any day and machine. With `take` they are given away as they come. */
export function zipWriter(take?: (piece: Uint8Array) => void): ZipWriter {
	const pieces: Uint8Array[] = [];
	const zip = new Zip((error, piece) => {
		if (error) throw error;
		if (take) take(piece);
		else pieces.push(piece);
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
	const gathered = byteGatherer((piece) => file.push(piece, false));
	let pending: string[] = [];
	let length = 0;
	const flush = (): void => {
		gathered.add(pending.join(''));
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
			gathered.give();
			file.push(bytes, false);
		},
		end: () => {
			flush();
			gathered.give();
			file.push(new Uint8Array(0), true);
		}
	};
}

/** Encodes texts into one buffer and gives it away each time it is full; the receiver must be done with it when it returns. */
function byteGatherer(take: (piece: Uint8Array<ArrayBuffer>) => void): { add(text: string): void; give(): void } {
	const encoder = new TextEncoder();
	let space = new Uint8Array(0);
	let used = 0;
	const give = (): void => {
		if (used > 0) take(space.subarray(0, used));
		used = 0;
	};
	const add = (text: string): void => {
		const most = text.length * LONGEST_CHARACTER;
		if (used + most > space.length) give();
		if (most > space.length) space = new Uint8Array(Math.max(PIECE, most));
		used += encoder.encodeInto(text, space.subarray(used)).written;
	};
	return { add, give };
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
