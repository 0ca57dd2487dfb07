import { dayOf, type PlainDate } from '@kheo/core';

/** When a camera says that it took a picture, by its own clock. */
export type Taken = { readonly day: PlainDate; readonly time: string };

const MARK = Buffer.from('Exif\0\0', 'latin1');
const HEADS = [Buffer.from('II*\0', 'latin1'), Buffer.from('MM\0*', 'latin1')];
const dayTag = { subfile: 0x8769, original: 0x9003, digitised: 0x9004, changed: 0x0132 };

/**
 * Reads when a JPEG, PNG or HEIC was taken from its EXIF data, or null: Zalo strips it, so not knowing is a normal state. Only the time is looked at;
 * a place is neither read nor kept. Total: broken data says nothing.
 */
export function exifDay(bytes: Uint8Array): Taken | null {
	const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	for (const start of startsOf(data)) {
		const taken = takenIn(data.subarray(start));
		if (taken) return taken;
	}
	return null;
}

/** Where EXIF data may begin: behind its mark (JPEG, HEIC), or in a chunk of a PNG. */
function startsOf(data: Buffer): number[] {
	const mark = data.indexOf(MARK);
	const marked = mark === -1 ? [] : [mark + MARK.length];
	const chunk = data.indexOf('eXIf', 0, 'latin1');
	return [...marked, ...(chunk === -1 ? [] : [chunk + 4]), ...HEADS.map((head) => data.indexOf(head)).filter((at) => at !== -1)];
}

function takenIn(tiff: Buffer): Taken | null {
	if (tiff.length < 8) return null;
	const little = tiff.readUInt16BE(0) === 0x4949;
	if (!little && tiff.readUInt16BE(0) !== 0x4d4d) return null;
	const first = entriesAt(tiff, long(tiff, 4, little), little);
	const sub = entriesAt(tiff, first.get(dayTag.subfile) ?? 0, little);
	const offsets = [sub.get(dayTag.original), sub.get(dayTag.digitised), first.get(dayTag.changed)];
	for (const offset of offsets) {
		const taken = offset === undefined ? null : takenOf(tiff.subarray(offset, offset + 19).toString('latin1'));
		if (taken) return taken;
	}
	return null;
}

/** Tag → its value, which for text is where the text stands. */
function entriesAt(tiff: Buffer, at: number, little: boolean): ReadonlyMap<number, number> {
	if (at < 8 || at + 2 > tiff.length) return new Map();
	const count = Math.min(little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at), 500);
	const places = Array.from({ length: count }, (_, index) => at + 2 + index * 12).filter((place) => place + 12 <= tiff.length);
	return new Map(places.map((place) => [little ? tiff.readUInt16LE(place) : tiff.readUInt16BE(place), long(tiff, place + 8, little)]));
}

function long(tiff: Buffer, at: number, little: boolean): number {
	return little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at);
}

function takenOf(text: string): Taken | null {
	const [, year, month, dayInMonth, hour, minute] = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):\d\d$/.exec(text) ?? [];
	const day = dayOf(Number(year), Number(month), Number(dayInMonth));
	return day && Number(hour) < 24 && Number(minute) < 60 ? { day, time: `${hour}:${minute}` } : null;
}
