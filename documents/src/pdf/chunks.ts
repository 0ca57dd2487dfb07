import type { Chunk, Piece } from './page.ts';

type Draft = { readonly pieces: Piece[]; y: number; size: number; right: number };

/** A gap wider than this many letters' heights parts columns. */
const WIDE = 1.6;
const WIDE_AFTER_LABEL = 6;
const SPACE = 0.25;
const label = /^(?:[IVXLC]+|\d{1,2}(?:\.\d{1,2})*|\p{L})[.)/-]$|^[-–+•*]$/u;

/** Puts pieces that are drawn one after another on one baseline together. Lines are not counted yet. */
export function chunksOf(pieces: readonly Piece[], page: number): Chunk[] {
	const drafts: Draft[] = [];
	for (const piece of pieces) {
		const draft = drafts.at(-1);
		const raised = draft !== undefined && isRaised(draft, piece);
		if (draft && opensNote(draft, piece)) appendToNumber(draft, piece);
		else if (draft && (raised || Math.abs(piece.y - draft.y) < 0.2 * Math.max(piece.size, draft.size)) && isNext(draft, piece))
			append(draft, { ...piece, raised });
		else drafts.push({ pieces: [piece], y: piece.y, size: piece.size, right: rightOf(piece) });
	}
	return drafts.map((draft) => chunkOf(draft, page));
}

function isRaised({ y, size }: Draft, piece: Piece): boolean {
	return piece.size < 0.8 * size && y - piece.y > 0.12 * size && y - piece.y < 0.65 * size;
}

/** The small number a footnote begins with stands above its line, a little apart. */
function opensNote({ pieces, size, y, right }: Draft, piece: Piece): boolean {
	const rise = piece.y - y;
	return (
		/^(?:\d{1,2}|\*)$/.test(textOf(pieces)) &&
		size < 0.8 * piece.size &&
		rise > 0.12 * piece.size &&
		rise < 0.65 * piece.size &&
		piece.x >= right - 1 &&
		piece.x - right < 3 * piece.size
	);
}

function appendToNumber(draft: Draft, piece: Piece): void {
	draft.pieces.push({ ...piece, spaced: true });
	draft.right = rightOf(piece);
	draft.size = piece.size;
	draft.y = piece.y;
}

function isNext(draft: Draft, piece: Piece): boolean {
	const gap = piece.x - draft.right;
	if (gap < -0.4 * draft.size) return false;
	return gap < WIDE * draft.size || (label.test(textOf(draft.pieces)) && gap < WIDE_AFTER_LABEL * draft.size);
}

function append(draft: Draft, piece: Piece): void {
	const gap = piece.x - draft.right;
	const before = draft.pieces.at(-1);
	const wasGuessed = before !== undefined && rightOf(before) > before.x + before.width;
	const spaced = piece.spaced && !wasGuessed ? gap > -1 : gap > SPACE * piece.size;
	draft.pieces.push({ ...piece, spaced: !piece.raised && spaced && !isOnCluster(draft, piece, gap) });
	draft.right = Math.max(draft.right, rightOf(piece));
	if (piece.raised || piece.size <= draft.size) return;
	draft.size = piece.size;
	draft.y = piece.y;
}

/**
 * Where a stretch ends. In a face whose letters are all as wide, letters whose marks came as signs of their own are counted without width: such
 * a stretch is as long as its letters are many, and a blank that was guessed from its short width is none.
 */
function rightOf({ text, x, width, size }: Piece): number {
	const marked = text.match(/\p{L}\p{M}+/gu)?.length ?? 0;
	if (marked === 0) return x + width;
	const letters = text.replace(/\p{M}+/gu, '').length;
	const cell = width / (letters - marked);
	return letters > marked && Math.abs(cell - EVEN * size) < 0.01 * size ? x + letters * cell : x + width;
}

const EVEN = 0.6;

/** The width of a letter in a face whose letters are all as wide. */
const CELL = 0.65;

/**
 * A letter whose marks came as signs of their own is drawn without width, at the end of the cells that letter and marks take: the cells are
 * no blank, nor is the one that the next letter stands after.
 */
function isOnCluster({ pieces }: Draft, piece: Piece, gap: number): boolean {
	if (isCluster(piece)) return gap < CELL * piece.size * (piece.text.normalize('NFD').length - 1);
	const before = pieces.at(-1);
	return before !== undefined && isCluster(before) && gap < CELL * piece.size;
}

function isCluster({ text, width }: Piece): boolean {
	return width === 0 && /^\p{L}$/u.test(text.normalize('NFC')) && text.normalize('NFD').length > 1;
}

function chunkOf({ pieces, y, size, right }: Draft, page: number): Chunk {
	return { pieces, x: pieces[0]?.x ?? 0, right, y, size, text: textOf(pieces), page, line: 0 };
}

export function textOf(pieces: readonly Piece[]): string {
	return pieces.map(({ text, spaced }, index) => (spaced && index > 0 ? ` ${text}` : text)).join('');
}

/** Chunks on one height, from left to right. */
export type Row = { readonly y: number; readonly size: number; readonly chunks: readonly Chunk[] };

/** The rows of a page from top to bottom, their lines counted; parts of a line that were drawn apart are one chunk again. */
export function rowsOf(chunks: readonly Chunk[]): Row[] {
	const rows: Chunk[][] = [];
	for (const chunk of chunks.toSorted((a, b) => a.y - b.y)) {
		const row = rows.at(-1);
		const first = row?.[0];
		if (row && first && chunk.y - first.y < 0.35 * Math.min(chunk.size, first.size)) row.push(chunk);
		else rows.push([chunk]);
	}
	return rows.map((row, index) => {
		const sorted = touching(row.toSorted((a, b) => a.x - b.x)).map((chunk) => ({ ...chunk, line: index + 1 }));
		return { y: Math.max(...sorted.map(({ y }) => y)), size: Math.max(...sorted.map(({ size }) => size)), chunks: sorted };
	});
}

function touching(sorted: readonly Chunk[]): Chunk[] {
	const joined: Chunk[] = [];
	for (const chunk of sorted) {
		const last = joined.at(-1);
		const gap = last ? chunk.x - last.right : Infinity;
		if (last && gap < 0.5 * Math.min(chunk.size, last.size)) joined[joined.length - 1] = together(last, chunk, gap > SPACE * 0.6 * chunk.size);
		else joined.push(chunk);
	}
	return joined;
}

/** Two chunks as one line. */
export function together(a: Chunk, b: Chunk, spaced: boolean): Chunk {
	const pieces = [...a.pieces, ...b.pieces.map((piece, index) => (index === 0 ? { ...piece, spaced } : piece))];
	return { ...a, pieces, right: Math.max(a.right, b.right), size: Math.max(a.size, b.size), text: textOf(pieces) };
}
