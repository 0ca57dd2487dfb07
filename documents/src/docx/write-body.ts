import type { Block, Document, PageSection, Paragraph, Table } from '@kheo/core';
import type { PartsPlan } from './plan-parts.ts';
import { gapXml, paragraphXml } from './write-paragraph.ts';
import { sectionXml } from './write-section.ts';
import { writeTable } from './write-table.ts';
import { textBoxXml } from './write-text-box.ts';

type Write = (xml: string) => void;

/** Streams the sections of the body. Each ends in the paragraph that carries its properties, the last one in the body itself. */
export function writeBody(document: Document, plan: PartsPlan, write: Write): void {
	plan.sections.forEach((section, index) => {
		const isLast = index === plan.sections.length - 1;
		const properties = sectionXml(section, plan, index);
		if (index > 0 && document.blocks[section.first]?.kind === 'table') write(gapXml());
		writeBlocks(document.blocks, section, plan, write, isLast ? '' : properties);
		if (isLast) write(properties);
	});
}

/** Writes blocks `first` … `end - 1`; the last paragraph carries `ending`, or a gap does when a table stands last. */
export function writeBlocks(blocks: readonly Block[], { first, end }: Pick<PageSection, 'first' | 'end'>, plan: PartsPlan, write: Write, ending = ''): void {
	let previous: Block['kind'] | null = null;
	let isEnded = false;
	for (let index = first; index < end;) {
		const block = blocks[index];
		if (!block) break;
		const next = block.kind === 'table' ? endOfTable(block, index) : endOfTextBox(blocks, index, end);
		if (block.kind === 'table') {
			if (previous === 'table') write(gapXml());
			writeTable(block, write, (from, to) => writeBlocks(blocks, { first: from, end: to }, plan, write));
		} else {
			isEnded = next >= end;
			write(anchoredXml(blocks, block, index, next, plan, isEnded ? ending : ''));
		}
		previous = block.kind;
		index = next;
	}
	if (!isEnded) write(gapXml(ending));
}

function anchoredXml(blocks: readonly Block[], block: Paragraph, index: number, next: number, plan: PartsPlan, section: string): string {
	const list = plan.lists.numberOf(block);
	if (next === index + 1) return paragraphXml(block, plan.targets, { list, section });
	const inner: string[] = [];
	writeBlocks(blocks, { first: index + 1, end: next }, plan, (xml) => inner.push(xml));
	return paragraphXml(block, plan.targets, { list, section, after: textBoxXml(inner.join('')) });
}

/** Blocks stand in order, so the last row with cells of its own ends last. */
function endOfTable(table: Table, index: number): number {
	const last = table.rows.findLast((row) => row.cells.length > 0);
	return Math.max(index + 1, ...(last?.cells ?? []).map((cell) => cell.end));
}

/** After a paragraph of the text follow the blocks of the text boxes anchored to it. */
function endOfTextBox(blocks: readonly Block[], index: number, end: number): number {
	const anchor = blocks[index];
	let next = index + 1;
	if (anchor?.kind !== 'paragraph' || anchor.within === 'text-box') return next;
	while (next < end) {
		const block = blocks[next];
		const sample = block?.kind === 'table' ? blocks[block.rows[0]?.cells[0]?.first ?? next] : block;
		if (!block || sample?.kind !== 'paragraph' || sample.within !== 'text-box') return next;
		next = block.kind === 'table' ? endOfTable(block, next) : next + 1;
	}
	return next;
}
