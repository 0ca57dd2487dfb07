/** What a text file is made of before it becomes blocks. Emphasis marks are still in the texts; "\n" is a line break. */
export type Piece = TextPiece | TablePiece;

export type TextPiece = { readonly kind: 'text'; readonly text: string; readonly heading?: Heading };

/** Rows of cells; a cell is the texts of its paragraphs. */
export type TablePiece = { readonly kind: 'table'; readonly rows: readonly (readonly (readonly string[])[])[] };

export type Heading = 1 | 2 | 3 | 4 | 5 | 6;
