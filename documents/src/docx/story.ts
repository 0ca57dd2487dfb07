import type { Block, NoteRun, Paragraph, Run } from '@kheo/core';
import type { Neighbour } from './contextual-spacing.ts';
import type { Relationships } from './relationships.ts';
import type { DocxPackage } from './package.ts';
import type { RawParagraph, RawRun } from './raw-properties.ts';
import type { SectionDraft } from './section-draft.ts';
import type { Effective } from './styles.ts';
import type { TableDraft } from './table-draft.ts';

export type Writable<Frozen> = { -readonly [Key in keyof Frozen]: Frozen[Key] };

export type ParagraphDraft = {
	/** Child positions from the part's root, joined by "/"; `depth` of them with the root's own. */
	readonly path: string;
	readonly depth: number;
	readonly index: number;
	readonly runs: Run[];
	readonly raw: RawParagraph;
	readonly tableStyle: string | undefined;
	/** Known once the paragraph's own properties are. */
	effective: Effective | null;
	finished: Pick<Paragraph, 'style' | 'listLabel' | 'list'> | null;
	section: SectionDraft | null;
	/** The mark of `Paragraph`, as far as it was read. */
	mark: string | undefined;
};

export type RunDraft = { readonly raw: RawRun; readonly path: string; text: string; offset: number };

/** A field on its way: its code is gathered, then its result is shown, or replaced by the field itself when that is a page number. */
export type FieldDraft = { code: string; phase: 'code' | 'result'; kind: 'page' | 'pages' | null; isEmitted: boolean };

/** Where text goes; a text box opens a frame of its own inside the paragraph it is anchored to. */
export type Frame = {
	readonly within: Paragraph['within'];
	paragraph: ParagraphDraft | null;
	run: RunDraft | null;
	readonly fields: FieldDraft[];
	/** The paragraph that was closed last in this cell or text; null where a table or cell begins. */
	neighbour: Neighbour | null;
	table: TableDraft | null;
	/** Tables inside a cell are not kept as tables: their paragraphs belong to the outer cell. */
	nestedTables: number;
};

export type PendingNote = { readonly run: Writable<NoteRun>; readonly kind: 'footnotes' | 'endnotes'; readonly id: string };

/** Everything that is known while one part is streamed through. */
export type Story = {
	readonly package: DocxPackage;
	readonly part: string;
	readonly relationships: Relationships;
	readonly blocks: Block[];
	readonly sections: { readonly draft: SectionDraft; readonly end: number }[];
	readonly notes: PendingNote[];
	/** First block and end of each footnote of a notes part, by its id. */
	readonly ranges: Map<string, { readonly first: number; end: number }>;
	readonly changes: ('inserted' | 'deleted')[];
	readonly frames: Frame[];
	frame: Frame;
	collected: string;
	isCollecting: boolean;
	/** Child positions from the part's root down; those of the element at hand are the first `depth`. */
	readonly place: number[];
	depth: number;
	readonly drawing: { width: number; height: number; alt: string | undefined };
};

export function newFrame(within: Paragraph['within']): Frame {
	return { within, paragraph: null, run: null, fields: [], neighbour: null, table: null, nestedTables: 0 };
}

export function newStory(docx: DocxPackage, part: string, relationships: Relationships, within: Paragraph['within']): Story {
	const frame = newFrame(within);
	return {
		package: docx,
		part,
		relationships,
		blocks: [],
		sections: [],
		notes: [],
		ranges: new Map(),
		changes: [],
		frames: [],
		frame,
		collected: '',
		isCollecting: false,
		place: [],
		depth: 0,
		drawing: { width: 0, height: 0, alt: undefined }
	};
}
