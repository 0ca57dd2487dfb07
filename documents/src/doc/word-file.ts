import { openOle } from '../ole/open-ole.ts';
import { FileRefused } from '../refused.ts';

/** Streams of an old Word file, and where its head says the parts are ([MS-DOC] 2.5, the FIB). */
export type WordFile = {
	readonly main: DataView;
	readonly table: DataView;
	readonly data: DataView | null;
	/** Characters of the body, footnotes, headers, comments, endnotes and text boxes, which follow each other in the text. */
	readonly counts: {
		readonly body: number;
		readonly notes: number;
		readonly headers: number;
		readonly comments: number;
		readonly endnotes: number;
		readonly boxes: number;
	};
	/** The bytes of a numbered part of the table stream, empty when the file has none. */
	part(index: number): DataView;
	/** Where a part begins in the table stream: what follows some parts has no entry of its own. */
	endOf(index: number): number;
};

/** Entries of the FIB that are read, by their number. */
export const parts = {
	styles: 1,
	noteMarks: 2,
	noteTexts: 3,
	sections: 6,
	headers: 11,
	characters: 12,
	paragraphs: 13,
	fonts: 15,
	pieces: 33,
	anchors: 40,
	endnoteMarks: 46,
	endnoteTexts: 47,
	boxTexts: 56,
	lists: 73,
	listOverrides: 74
} as const;

const WORD_97 = 0xa5ec;
const WORD_95 = 0xa5dc;
const FIRST_ENTRY = 0x9a;
const empty = new DataView(new ArrayBuffer(0));

/** Throws `FileRefused`: encrypted under a password, format-later for Word 6 and 95, zip-broken when parts are missing. */
export function openWordFile(bytes: Uint8Array): WordFile {
	const ole = openOle(bytes);
	const main = viewOf(ole.stream('WordDocument'));
	if (!main || main.byteLength < 512) throw new FileRefused('file.zip-broken');
	const sign = main.getUint16(0, true);
	const flags = main.getUint16(10, true);
	if (sign === WORD_95 || (sign === WORD_97 && main.getUint16(2, true) < 193)) throw new FileRefused('file.format-later', { format: '.doc (Word 95)' });
	if (sign !== WORD_97) throw new FileRefused('file.zip-broken');
	if ((flags & 0x100) !== 0) throw new FileRefused('file.encrypted');
	const table = viewOf(ole.stream((flags & 0x200) === 0 ? '0Table' : '1Table'));
	if (!table) throw new FileRefused('file.zip-broken');
	return fileOf(main, table, viewOf(ole.stream('Data')));
}

function fileOf(main: DataView, table: DataView, data: DataView | null): WordFile {
	const count = (at: number): number => Math.max(0, main.getInt32(at, true));
	const entries = main.getUint16(0x98, true);
	const place = (index: number): { from: number; length: number } => {
		if (index >= entries) return { from: 0, length: 0 };
		const at = FIRST_ENTRY + index * 8;
		return { from: main.getUint32(at, true), length: main.getUint32(at + 4, true) };
	};
	return {
		main,
		table,
		data,
		counts: { body: count(0x4c), notes: count(0x50), headers: count(0x54), comments: count(0x5c), endnotes: count(0x60), boxes: count(0x64) },
		part(index) {
			const { from, length } = place(index);
			return length === 0 ? empty : new DataView(table.buffer, table.byteOffset + from, Math.min(length, Math.max(0, table.byteLength - from)));
		},
		endOf(index) {
			const { from, length } = place(index);
			return from + length;
		}
	};
}

function viewOf(bytes: Uint8Array | undefined): DataView | null {
	return bytes ? new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) : null;
}

/** Positions and records of a PLC: n + 1 positions, then n records of `size` bytes. Positions that run backwards end it. */
export function plcOf(view: DataView, size: number): { readonly positions: number[]; readonly record: (index: number) => number } {
	const count = Math.max(0, Math.floor((view.byteLength - 4) / (4 + size)));
	const positions: number[] = [];
	for (let index = 0; index <= count && view.byteLength >= 4; index++) {
		const position = view.getUint32(index * 4, true);
		if (position < (positions.at(-1) ?? 0)) break;
		positions.push(position);
	}
	return { positions, record: (index) => (count + 1) * 4 + index * size };
}
