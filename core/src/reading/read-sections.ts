import { sourceIn, type Line } from './lines.ts';
import { readLabel, readPrintedLabel } from './read-label.ts';
import type { Section } from './reading.ts';

/** A node of the section tree with what later readers need: its line, the unlabelled lines under it, its rank. */
export type Item = {
	readonly label: string;
	readonly rank: number;
	readonly line: Line;
	/** Offset of the title in the line. */
	readonly textAt: number;
	readonly more: Line[];
	readonly children: Item[];
};

/**
 * The tree of labelled lines: each item stands under the nearest one before it of a higher rank. Lines of tables are left out, and
 * so are the grounds listed before the first item.
 */
export function itemsOf(lines: readonly Line[]): Item[] {
	const roots: Item[] = [];
	const open: Item[] = [];
	for (const line of lines) {
		if (line.cell !== null) continue;
		const label = (line.listLabel !== '' && readPrintedLabel(line.listLabel)) || readLabel(line.text);
		if (!label || (roots.length === 0 && line.folded.slice(label.textAt).startsWith('can cu '))) {
			open.at(-1)?.more.push(line);
			continue;
		}
		const item: Item = { label: label.label, rank: label.rank, line, textAt: label.textAt, more: [], children: [] };
		while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= item.rank) open.pop();
		(open.at(-1)?.children ?? roots).push(item);
		open.push(item);
	}
	return roots;
}

/** The sections as a reader of the paper sees them: label, title or sentence, place. */
export function sectionsOf(items: readonly Item[]): Section[] {
	return items.map((item) => ({ label: item.label, title: titleOf(item), source: sourceIn(item.line), children: sectionsOf(item.children) }));
}

/** The title of an item; when its label stands alone on the line, the line under it. */
export function titleOf(item: Item): string {
	return item.line.raw.slice(item.textAt).trim() || (item.more[0]?.raw ?? '');
}

/** The same, folded. */
export function foldedTitleOf(item: Item): string {
	return item.line.folded.slice(item.textAt).trim() || (item.more[0]?.folded ?? '');
}
