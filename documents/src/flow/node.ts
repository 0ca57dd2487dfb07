import type { NoteRun, PageSection, Paragraph, Run, Table, TableCell, TableRow } from '@kheo/core';

/** A document as formats nest it, before its blocks are numbered: cells, footnotes and text boxes hold what stands in them. */
export type Node = ParagraphNode | TableNode;

export type RunNode = Exclude<Run, NoteRun> | { readonly kind: 'note'; readonly body: readonly Node[] };

export type ParagraphNode = Pick<Paragraph, 'style' | 'listLabel' | 'list' | 'lines' | 'mark'> & {
	readonly kind: 'paragraph';
	readonly runs: readonly RunNode[];
	/** Text boxes anchored to the paragraph. */
	readonly boxes?: readonly Node[];
};

export type TableNode = Pick<Table, 'kind' | 'grid' | 'borders' | 'align'> & { readonly rows: readonly RowNode[] };

export type RowNode = Omit<TableRow, 'cells'> & { readonly cells: readonly CellNode[] };

export type CellNode = Omit<TableCell, 'first' | 'end'> & { readonly body: readonly Node[] };

export type SectionNode = { readonly page: Omit<PageSection, 'first' | 'end'>; readonly body: readonly Node[] };
