/** A stretch of text as the file draws it, in points from the upper left corner; `y` is its baseline. */
export type Piece = {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly size: number;
	readonly font: string;
	readonly bold: boolean;
	readonly italic: boolean;
	/** A space stood before it. */
	readonly spaced: boolean;
	/** Small and above the line: a footnote's mark, or a power. */
	readonly raised: boolean;
};

/** A straight line that was drawn, upright or lying: `at` is where it stands, `from` … `to` how far it goes. */
export type Rule = { readonly at: number; readonly from: number; readonly to: number };
export type Rules = { readonly lying: readonly Rule[]; readonly upright: readonly Rule[] };

export type Page = { readonly number: number; readonly width: number; readonly height: number; readonly pieces: readonly Piece[]; readonly rules: Rules };

/** Pieces on one baseline that belong together; `line` counts the lines of the page from 1. */
export type Chunk = {
	readonly pieces: readonly Piece[];
	readonly x: number;
	readonly right: number;
	readonly y: number;
	readonly size: number;
	readonly text: string;
	readonly page: number;
	readonly line: number;
};
