/** A signature as it lies in the bytes of a PDF. `end` is where what it covers ends. */
export type FoundSignature = {
	readonly contents: Uint8Array;
	readonly covered: Uint8Array;
	/** From the first byte, all but the signature's own place. */
	readonly isWhole: boolean;
	readonly end: number;
	readonly isTimestamp: boolean;
	/** The time its dictionary claims, which nobody has checked. */
	readonly claimed: Date | null;
};

/** More than any paper bears; each costs a pass over the file. */
const MOST = 20;
const range = /^\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/;
const DICTIONARY_MAX = 4096;

/**
 * Every signature of a PDF, in the order of what they cover. The bytes are searched, not the objects: a range counts only where the gap it leaves is
 * one hexadecimal string, so that what is verified is the file as it lies here, whatever its cross-references say.
 */
export function findSignatures(bytes: Uint8Array): readonly FoundSignature[] {
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const found: FoundSignature[] = [];
	for (let at = file.indexOf('/ByteRange'); at >= 0 && found.length < MOST; at = file.indexOf('/ByteRange', at + 10)) {
		const numbers = range
			.exec(file.toString('latin1', at, at + 100))
			?.slice(1)
			.map(Number);
		const one = numbers && signatureAt(file, at, numbers);
		if (one) found.push(one);
	}
	return found.toSorted((a, b) => a.end - b.end);
}

function signatureAt(file: Buffer, at: number, [start = 0, length = 0, next = 0, rest = 0]: number[]): FoundSignature | null {
	const gapAt = start + length;
	const end = next + rest;
	if (gapAt >= next || end > file.length) return null;
	const hex = /^<([0-9A-Fa-f\s]*)>$/.exec(file.toString('latin1', gapAt, next))?.[1]?.replaceAll(/\s/g, '');
	if (!hex) return null;
	const dictionary = around(file, at, gapAt, next);
	return {
		contents: withoutPadding(Buffer.from(hex, 'hex')),
		covered: Buffer.concat([file.subarray(start, gapAt), file.subarray(next, end)]),
		isWhole: start === 0,
		end,
		isTimestamp: /\/SubFilter\s*\/ETSI\.RFC3161/.test(dictionary),
		claimed: timeOf(/\/M\s*\(D:([^)]{4,30})\)/.exec(dictionary)?.[1] ?? '')
	};
}

/** The dictionary's own words, without the signature. */
function around(file: Buffer, at: number, gapAt: number, next: number): string {
	const from = Math.max(file.lastIndexOf(' obj', at), Math.min(at, gapAt) - DICTIONARY_MAX, 0);
	const endAt = file.indexOf('endobj', Math.max(at, next));
	const to = endAt < 0 ? next + DICTIONARY_MAX : Math.min(endAt, next + DICTIONARY_MAX);
	return file.toString('latin1', from, gapAt) + file.toString('latin1', next, to);
}

/** The place was reserved before the signature was made; zeros fill what it did not need. */
function withoutPadding(der: Buffer): Uint8Array {
	const [, first = 0] = der;
	if (der[0] !== 0x30 || first === 0x80) return der;
	const extra = first > 0x80 ? first & 0x7f : 0;
	const length = extra === 0 ? first : extra <= 4 && der.length > 2 + extra ? der.readUIntBE(2, extra) : der.length;
	return der.subarray(0, Math.min(der.length, 2 + extra + length));
}

function timeOf(text: string): Date | null {
	const parts = /^(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d)?)?/.exec(text);
	if (!parts) return null;
	const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', , offset, offsetMinute = '00'] = parts;
	const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset === undefined ? 'Z' : `${offset}:${offsetMinute}`}`);
	return Number.isNaN(date.getTime()) ? null : date;
}
