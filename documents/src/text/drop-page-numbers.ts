import type { Piece } from './piece.ts';

const alone = /^[-–]?\s*(?:Trang\s+)?(\d{1,3})\s*[-–]?$/u;
/** Numbers that stand closer are the ordinals of a table that lost its lines. */
const SHORTEST_PAGE = 500;

/** Page numbers that came along with a text copied from its pages: alone between paragraphs, each one more than the last, a page apart. */
export function dropPageNumbers(pieces: readonly Piece[]): Piece[] {
	const numbers = pieces.flatMap((piece, at) => {
		const number = piece.kind === 'text' && !piece.heading ? alone.exec(piece.text)?.[1] : undefined;
		return number === undefined ? [] : [{ at, number: Number(number) }];
	});
	const first = numbers[0];
	if (numbers.length < 2 || !first || first.number > 2) return [...pieces];
	const areThose = numbers.every(({ at, number }, index) => {
		const before = numbers[index - 1];
		return (before ? number === before.number + 1 : true) && lengthOf(pieces.slice(before?.at ?? 0, at)) >= SHORTEST_PAGE;
	});
	return areThose ? pieces.filter((_, at) => !numbers.some((one) => one.at === at)) : [...pieces];
}

function lengthOf(pieces: readonly Piece[]): number {
	return pieces.reduce((sum, piece) => sum + (piece.kind === 'text' ? piece.text.length : JSON.stringify(piece.rows).length), 0);
}
