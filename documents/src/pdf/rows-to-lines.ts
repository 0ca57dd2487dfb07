import type { Row } from './chunks.ts';
import type { Chunk, Piece } from './page.ts';

/** Chunks that stand apart on a line are parted by tabs. */
export function lineOfRow({ chunks }: Row): Chunk[] {
	const [first, ...rest] = chunks;
	if (!first) return [];
	return [
		rest.reduce((line, chunk) => ({ ...line, pieces: [...line.pieces, ...tabbed(chunk)], right: chunk.right, text: `${line.text}\t${chunk.text}` }), first)
	];
}

function tabbed({ pieces }: Chunk): Piece[] {
	return pieces.map((piece, index) => (index === 0 ? { ...piece, text: `\t${piece.text}`, spaced: false } : piece));
}
