import type { Block, Document, Paragraph, Run, Table } from '@kheo/core';
import type { Page, PageNode, PageParagraph, PageTable, Piece } from './page.ts';

/**
 * The pages of a document as they are drawn: those of a file that has pages, else one a section of the paper; footnotes, which follow the last
 * section, end the last page. What runs on to the next page stands where it begins.
 */
export function pagesOf({ blocks, sections }: Document): Page[] {
	const spans = sections.length > 0 ? sections : [{ first: 0, end: blocks.length, orientation: 'portrait' as const }];
	return spans.flatMap(({ first, end, orientation }, index) => {
		const last = index === spans.length - 1 ? blocks.length : end;
		return byPage(nodesBetween(blocks, first, last), blocks).map((page) => ({ landscape: orientation === 'landscape', ...page }));
	});
}

/** One page begins where the file says so; a footnote kept for the end goes back to no page before. */
function byPage(nodes: readonly PageNode[], blocks: readonly Block[]): Pick<Page, 'number' | 'nodes'>[] {
	const pages: { number: number | null; nodes: PageNode[] }[] = [];
	for (const node of nodes) {
		const number = numberOf(node, blocks);
		const open = pages.at(-1);
		if (open && (number === null || number <= (open.number ?? 0))) open.nodes.push(node);
		else pages.push({ number, nodes: [node] });
	}
	return pages;
}

function numberOf(node: PageNode, blocks: readonly Block[]): number | null {
	const paragraphs = node.kind === 'paragraph' ? [node] : node.rows.flat().flatMap(({ nodes }) => nodes);
	const numbers = paragraphs.map(({ block }) => blocks[block]).flatMap((block) => (block?.kind === 'paragraph' ? (block.lines?.[0]?.page ?? []) : []));
	return numbers[0] ?? null;
}

function nodesBetween(blocks: readonly Block[], first: number, end: number): PageNode[] {
	const nodes: PageNode[] = [];
	for (let at = first; at < end;) {
		const block = blocks[at];
		if (!block) break;
		if (block.kind === 'table') {
			nodes.push(tableNode(block, at, blocks));
			at = Math.max(at + 1, ...block.rows.flatMap(({ cells }) => cells.map((cell) => cell.end)));
		} else {
			nodes.push(paragraphNode(block, at));
			at += 1;
		}
	}
	return nodes;
}

function tableNode({ borders, rows }: Table, block: number, blocks: readonly Block[]): PageTable {
	const drawn = rows.map(({ cells }) => cells.map(({ colSpan, rowSpan, first, end }) => ({ colSpan, rowSpan, nodes: nodesBetween(blocks, first, end) })));
	return { kind: 'table', block, lined: borders === 'all', rows: drawn };
}

function paragraphNode({ runs, style, listLabel }: Paragraph, block: number): PageParagraph {
	return { kind: 'paragraph', block, align: style.align ?? 'left', heading: style.heading !== undefined, label: listLabel ?? null, pieces: piecesOf(runs) };
}

/** Neighbouring runs of one look become one piece; offsets count as `textOf` does. */
function piecesOf(runs: readonly Run[]): Piece[] {
	const pieces: Piece[] = [];
	let start = 0;
	for (const run of runs) {
		const text = textOfRun(run);
		if (text === '') continue;
		const piece = { start, text, ...lookOf(run) };
		const last = pieces.at(-1);
		if (last && sameLook(last, piece)) pieces[pieces.length - 1] = { ...last, text: last.text + text };
		else pieces.push(piece);
		start += text.length;
	}
	return pieces;
}

function textOfRun(run: Run): string {
	if (run.kind === 'text') return run.change === 'deleted' ? '' : run.text;
	return run.kind === 'break' && run.of === 'line' ? '\n' : '';
}

type Look = Pick<Piece, 'bold' | 'italic' | 'underline' | 'capitals'>;

function lookOf(run: Run): Look {
	const style = run.kind === 'text' ? run.style : undefined;
	return { bold: style?.bold ?? false, italic: style?.italic ?? false, underline: style?.underline ?? false, capitals: style?.capitals ?? false };
}

function sameLook(a: Look, b: Look): boolean {
	return a.bold === b.bold && a.italic === b.italic && a.underline === b.underline && a.capitals === b.capitals;
}
