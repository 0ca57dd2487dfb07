import { FileRefused } from '../refused.ts';
import { parts, plcOf, type WordFile } from './word-file.ts';

/** A stretch of the text and where it lies in the main stream. */
export type Piece = { readonly from: number; readonly to: number; readonly at: number; readonly size: 1 | 2 };

/** All characters of the file, its body first, and the pieces they are kept in ([MS-DOC] 2.9.38, the Clx). */
export type DocText = { readonly text: string; readonly pieces: readonly Piece[] };

const narrow = new TextDecoder('windows-1252');
const wide = new TextDecoder('utf-16le');

export function readDocText(file: WordFile): DocText {
	const pieces = piecesOf(file.part(parts.pieces));
	const { main } = file;
	const length = pieces.reduce((sum, { from, to }) => sum + to - from, 0);
	if (length === 0 || length > main.byteLength) throw new FileRefused('file.zip-broken');
	const decode = ({ from, to, at, size }: Piece): string => {
		const bytes = new Uint8Array(main.buffer, main.byteOffset + at, (to - from) * size);
		return (size === 1 ? narrow : wide).decode(bytes);
	};
	return { text: pieces.map(decode).join(''), pieces };
}

/** Formatting that fast saves left aside stands first and is passed over. */
function piecesOf(clx: DataView): Piece[] {
	let at = 0;
	while (at < clx.byteLength && clx.getUint8(at) === 1) at += 3 + clx.getUint16(at + 1, true);
	if (at >= clx.byteLength || clx.getUint8(at) !== 2) return [];
	const table = new DataView(clx.buffer, clx.byteOffset + at + 5, Math.min(clx.getUint32(at + 1, true), clx.byteLength - at - 5));
	const { positions, record } = plcOf(table, 8);
	return positions.slice(1).flatMap((to, index): Piece[] => {
		const from = positions[index] ?? 0;
		const place = table.getUint32(record(index) + 2, true);
		const isNarrow = (place & 0x40000000) !== 0;
		const bare = place & 0x3fffffff;
		return to <= from ? [] : [{ from, to, at: isNarrow ? bare >> 1 : bare, size: isNarrow ? 1 : 2 }];
	});
}
