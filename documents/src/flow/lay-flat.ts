import type { Block, Document, NoteRun, PageSection, Paragraph, Run, TableCell } from '@kheo/core';
import type { CellNode, Node, ParagraphNode, RunNode, SectionNode, TableNode } from './node.ts';

type Writable<Frozen> = { -readonly [Key in keyof Frozen]: Frozen[Key] };
type Laying = { readonly blocks: Block[]; readonly notes: { readonly run: Writable<NoteRun>; readonly body: readonly Node[] }[] };

/** Numbers the nodes flat in document order; footnotes stand after the last section, in the order of their marks. */
export function layFlat(sections: readonly SectionNode[]): Document {
	const laying: Laying = { blocks: [], notes: [] };
	const pages = sections.map(({ page, body }): PageSection => {
		const first = laying.blocks.length;
		for (const node of body) lay(laying, node, 'body');
		return { ...page, first, end: laying.blocks.length };
	});
	for (const { run, body } of laying.notes) {
		run.note = laying.blocks.length;
		for (const node of body) lay(laying, node, 'footnote');
	}
	return { blocks: laying.blocks, sections: pages };
}

/** The paragraphs of a header or footer; its tables leave theirs. */
export function paragraphsOf(body: readonly Node[]): Paragraph[] {
	const laying: Laying = { blocks: [], notes: [] };
	for (const node of body) lay(laying, node, 'body');
	return laying.blocks.filter((block) => block.kind === 'paragraph');
}

function lay(laying: Laying, node: Node, within: Paragraph['within']): void {
	if (node.kind === 'table') layTable(laying, node, within);
	else layParagraph(laying, node, within);
}

function layParagraph(laying: Laying, { boxes = [], runs, ...rest }: ParagraphNode, within: Paragraph['within']): void {
	laying.blocks.push({ ...rest, runs: runs.map((run) => laidRun(laying, run)), within });
	for (const box of boxes) lay(laying, box, 'text-box');
}

function laidRun({ notes }: Laying, run: RunNode): Run {
	if (run.kind !== 'note') return run;
	const mark: Writable<NoteRun> = { kind: 'note', note: -1 };
	notes.push({ run: mark, body: run.body });
	return mark;
}

function layTable(laying: Laying, { rows, ...rest }: TableNode, within: Paragraph['within']): void {
	const place = laying.blocks.length;
	laying.blocks.push({ ...rest, rows: [] });
	const laid = rows.map(({ cells, ...row }) => ({ ...row, cells: cells.map((cell) => layCell(laying, cell, within)) }));
	laying.blocks[place] = { ...rest, rows: laid };
}

/** A cell has at least one paragraph; tables inside it leave theirs. */
function layCell(laying: Laying, { body, ...cell }: CellNode, within: Paragraph['within']): TableCell {
	const first = laying.blocks.length;
	for (const node of withoutTables(body)) lay(laying, node, within);
	if (laying.blocks.length === first) laying.blocks.push({ kind: 'paragraph', runs: [], style: {}, within });
	return { ...cell, first, end: laying.blocks.length };
}

function withoutTables(body: readonly Node[]): ParagraphNode[] {
	return body.flatMap((node) => (node.kind === 'table' ? node.rows.flatMap(({ cells }) => cells.flatMap((cell) => withoutTables(cell.body))) : [node]));
}
