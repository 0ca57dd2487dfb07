import type { Alignment } from '@kheo/core';

/** What is drawn of a document: paragraphs as styled pieces of text and tables of such, without where the file kept them. */
export type Page = {
	readonly landscape: boolean;
	/** Which page of the file it is, where the file has pages; null where it only has sections. */
	readonly number: number | null;
	readonly nodes: readonly PageNode[];
};
export type PageNode = PageParagraph | PageTable;

export type PageParagraph = {
	readonly kind: 'paragraph';
	readonly block: number;
	readonly align: Alignment;
	readonly heading: boolean;
	/** Printed by the numbering before the text; no place of a reading points into it. */
	readonly label: string | null;
	readonly pieces: readonly Piece[];
};

/** A stretch of text of one look; `start` is its offset in the block. */
export type Piece = {
	readonly start: number;
	readonly text: string;
	readonly bold: boolean;
	readonly italic: boolean;
	readonly underline: boolean;
	readonly capitals: boolean;
};

export type PageTable = { readonly kind: 'table'; readonly block: number; readonly lined: boolean; readonly rows: readonly (readonly PageCell[])[] };
export type PageCell = { readonly colSpan: number; readonly rowSpan: number; readonly nodes: readonly PageNode[] };
