/**
 * The neutral model between bytes and meaning. Blocks are numbered flat in document order: a table is one block and the
 * paragraphs of its cells follow it. Lengths are twips (1/20 point), font sizes half-points, as WordprocessingML counts them.
 * All text is NFC.
 */
export type Document = {
	readonly blocks: readonly Block[];
	readonly sections: readonly PageSection[];
	/** Bytes of pictures by their part; there only when the reader was asked for them. A writer leaves out a picture without bytes. */
	readonly media?: ReadonlyMap<string, Uint8Array>;
};

export type Block = Paragraph | Table;

export type Paragraph = {
	readonly kind: 'paragraph';
	readonly runs: readonly Run[];
	readonly style: ParagraphStyle;
	/** Where the paragraph stands; only `body` paragraphs (cells included) are in reading order of the page. */
	readonly within: 'body' | 'text-box' | 'footnote';
	/** The number or bullet that the numbering part prints before the text, for example "1." or "-"; it is not in the runs. */
	readonly listLabel?: string;
	/** What the list label was made from, so that a written file numbers again. */
	readonly list?: { readonly id: number; readonly level: number };
	/** Words that only this system reads, hidden from people: which row of a return this is. */
	readonly mark?: string;
	/** Where its lines lie, when the file has lines: text and PDF. */
	readonly lines?: readonly LineOrigin[];
};

/** From offset `at` of the paragraph's text on: the line of the file or of the page, and the column of that line, both from 1. */
export type LineOrigin = { readonly at: number; readonly line: number; readonly column: number; readonly page?: number };

export type Alignment = 'left' | 'center' | 'right' | 'justify';

export type ParagraphStyle = {
	readonly heading?: 1 | 2 | 3 | 4 | 5 | 6;
	readonly align?: Alignment;
	readonly indentLeft?: number;
	readonly indentRight?: number;
	/** Positive: first line indent; negative: hanging. */
	readonly indentFirst?: number;
	readonly spaceBefore?: number;
	readonly spaceAfter?: number;
	/** Line height in 240ths of a line ("auto" rule), or exact twips. */
	readonly line?: { readonly value: number; readonly rule: 'auto' | 'exact' | 'atLeast' };
	readonly keepNext?: boolean;
	readonly keepLines?: boolean;
	readonly pageBreakBefore?: boolean;
	/** A rule under the paragraph, as wide as the paragraph's own measure after its indents. */
	readonly ruleBelow?: boolean;
};

export type Run = TextRun | BreakRun | FieldRun | ImageRun | LineRun | NoteRun;

export type TextRun = {
	readonly kind: 'text';
	readonly text: string;
	readonly style?: RunStyle;
	/** A tracked change: inserted text counts as text, deleted text does not. */
	readonly change?: 'inserted' | 'deleted';
	readonly origin?: Origin;
};
export type BreakRun = { readonly kind: 'break'; readonly of: 'line' | 'page' | 'column' };
export type FieldRun = { readonly kind: 'field'; readonly field: 'page' | 'pages'; readonly style?: RunStyle };
export type ImageRun = { readonly kind: 'image'; readonly part: string; readonly width: number; readonly height: number; readonly alt?: string };
/** A straight line drawn across the page, as Word draws the rules of a letterhead; it floats where its paragraph stands. */
export type LineRun = { readonly kind: 'line'; readonly width: number };
/** The mark of a footnote; `note` is the index of the block that holds its first paragraph. */
export type NoteRun = { readonly kind: 'note'; readonly note: number };

export type RunStyle = {
	readonly bold?: boolean;
	readonly italic?: boolean;
	readonly underline?: boolean;
	readonly font?: string;
	/** Half-points: 28 is 14 pt. */
	readonly size?: number;
	readonly capitals?: boolean;
	readonly color?: string;
	readonly vertical?: 'superscript' | 'subscript';
};

/** Where a run came from in the file: the part, the path of child indices in it, and its offsets there. */
export type Origin = { readonly part: string; readonly path: string; readonly start: number; readonly end: number };

export type Table = {
	readonly kind: 'table';
	/** Widths of the grid's columns, in twips. */
	readonly grid: readonly number[];
	readonly rows: readonly TableRow[];
	readonly borders: 'all' | 'none';
	readonly align?: Alignment;
};

export type TableRow = {
	readonly cells: readonly TableCell[];
	/** Repeated at the top of every page. */
	readonly header?: boolean;
	/** The row does not break across pages. */
	readonly cantSplit?: boolean;
	readonly height?: number;
};

export type TableCell = {
	/** The blocks of the cell: `blocks[first] … blocks[end - 1]`. A covered cell of a vertical merge is not listed. */
	readonly first: number;
	readonly end: number;
	/** Column of the grid at which the cell starts, from 0. */
	readonly column: number;
	readonly colSpan: number;
	readonly rowSpan: number;
	readonly vertical?: 'top' | 'center' | 'bottom';
	/** Boxed by itself in a table without borders. */
	readonly framed?: true;
};

/** A run of pages with one paper and one set of headers; `first` … `end - 1` are its blocks. */
export type PageSection = {
	readonly first: number;
	readonly end: number;
	readonly paper: { readonly width: number; readonly height: number };
	readonly orientation: 'portrait' | 'landscape';
	readonly margins: {
		readonly top: number;
		readonly right: number;
		readonly bottom: number;
		readonly left: number;
		readonly header: number;
		readonly footer: number;
	};
	readonly header: readonly Paragraph[];
	readonly footer: readonly Paragraph[];
	/** What the first page shows instead, when it is different and not bare. */
	readonly firstHeader?: readonly Paragraph[];
	readonly firstFooter?: readonly Paragraph[];
	/** The first page has neither header nor footer, or the ones named for it. */
	readonly differentFirstPage: boolean;
	/** The number at which page numbering starts anew, or null when it goes on. */
	readonly pageNumberStart: number | null;
	/** The section begins on the page where the one before ended. */
	readonly continuous?: boolean;
};
