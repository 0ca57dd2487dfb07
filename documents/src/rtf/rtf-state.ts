import type { Paragraph } from '@kheo/core';
import type { RawParagraph, RawRun } from '../docx/raw-properties.ts';
import type { EdgeCell, EdgeRow } from '../flow/table-of-edges.ts';
import type { Node, RunNode, SectionNode } from '../flow/node.ts';

/** What the words of a group are for. Only "text" is the paper's own; inside a shape its text box may still open. */
export type Destination = 'text' | 'skip' | 'shape' | 'fonts' | 'colors' | 'styles' | 'label' | 'field-code';

export type Character = RawRun & { fontNumber?: number; change?: 'inserted' | 'deleted' | undefined };
export type ParagraphState = RawParagraph & { inTable?: boolean };

/** One level of braces; what changes inside is undone at its end. */
export type Group = { character: Character; paragraph: ParagraphState; destination: Destination; skipAfterUnicode: number; atEnd: (() => void) | null };

export type CellShape = { -readonly [Key in keyof Omit<EdgeCell, 'body' | 'right'>]: EdgeCell[Key] } & { drawn: number };
export type RowShape = {
	left: number;
	readonly cells: (CellShape & { readonly right: number })[];
	next: CellShape;
	header: boolean;
	cantSplit: boolean;
	height: number;
	framed: boolean;
	align: 'left' | 'center' | 'right';
};

/** Where paragraphs go: the body, a footnote, a text box or a header. */
export type Frame = {
	readonly body: Node[];
	runs: RunNode[];
	boxes: Node[];
	label: string;
	/** Paragraphs of the cell, cells of the row and rows of the table at hand. */
	cell: Node[];
	cells: Node[][];
	rows: EdgeRow[];
	row: RowShape;
};

export type PageDraft = {
	width: number;
	height: number;
	margins: { top: number; right: number; bottom: number; left: number; header: number; footer: number };
	landscape: boolean;
	titlePage: boolean;
	pageNumberStart: number;
	restarts: boolean;
	continuous: boolean;
	readonly shown: Map<'header' | 'footer' | 'firstHeader' | 'firstFooter', readonly Paragraph[]>;
};

export type RtfState = {
	readonly groups: Group[];
	group: Group;
	readonly frames: Frame[];
	frame: Frame;
	readonly fonts: Map<number, { name: string; charset: number | undefined }>;
	readonly colors: string[];
	/** Outline levels that named heading styles give. */
	readonly headings: Map<number, number>;
	codePage: number;
	defaultFont: number;
	/** The font or style being defined. */
	defined: { number: number; name: string; charset: number | undefined };
	color: { red: number; green: number; blue: number };
	/** Bytes that are not decoded yet, and characters still to be passed over after a Unicode one. */
	bytes: number[];
	skip: number;
	/** "\*" came: a destination that is not known is passed over. */
	isOptional: boolean;
	/** What a border word that comes now belongs to. */
	border: 'rule' | 'cell' | 'table' | 'other';
	readonly fields: { code: string }[];
	readonly sections: SectionNode[];
	page: PageDraft;
	/** What the head of the file says of all pages. */
	base: PageDraft;
};

export function newRtfState(): RtfState {
	const page = newPage();
	return {
		groups: [],
		group: { character: {}, paragraph: {}, destination: 'text', skipAfterUnicode: 1, atEnd: null },
		frames: [],
		frame: newFrame(),
		fonts: new Map(),
		colors: [],
		headings: new Map(),
		codePage: 1252,
		defaultFont: 0,
		defined: { number: 0, name: '', charset: undefined },
		color: { red: 0, green: 0, blue: 0 },
		bytes: [],
		skip: 0,
		isOptional: false,
		border: 'other',
		fields: [],
		sections: [],
		page,
		base: page
	};
}

export function newFrame(): Frame {
	return { body: [], runs: [], boxes: [], label: '', cell: [], cells: [], rows: [], row: newRow() };
}

export function newRow(): RowShape {
	return { left: 0, cells: [], next: newCell(), header: false, cantSplit: false, height: 0, framed: false, align: 'left' };
}

export function newCell(): CellShape {
	return { framed: false, drawn: 0 };
}

/** The paper RTF supposes when the file says nothing. */
function newPage(): PageDraft {
	return {
		width: 12240,
		height: 15840,
		margins: { top: 1440, right: 1800, bottom: 1440, left: 1800, header: 720, footer: 720 },
		landscape: false,
		titlePage: false,
		pageNumberStart: 1,
		restarts: false,
		continuous: false,
		shown: new Map()
	};
}
