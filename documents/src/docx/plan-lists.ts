import type { Block, Paragraph } from '@kheo/core';
import { inferLevels, type ListItem } from './infer-levels.ts';
import type { ListLevel } from './list-counter.ts';

export type WrittenList = { readonly id: number; readonly levels: ReadonlyMap<number, ListLevel> };
export type WrittenLists = { readonly all: readonly WrittenList[]; numberOf(paragraph: Paragraph): number | undefined };

/**
 * Finds for each list of the model a numbering that prints the labels it had. Where none does (numbers that skip), every label becomes a
 * list of its own that prints just that label: what a reader sees stays right, only counting on by itself is lost.
 */
export function planLists(blocks: readonly Block[]): WrittenLists {
	const items = groupItems(blocks);
	const all: WrittenList[] = [];
	const numbers = new Map<Paragraph, number>();
	let spare = Math.max(0, ...items.keys());
	for (const [id, list] of items) {
		const levels = inferLevels(list);
		if (levels) all.push({ id, levels });
		const literal = new Map<string, number>();
		for (const { paragraph, level, label } of list) {
			const key = `${level} ${label}`;
			if (!levels && !literal.has(key)) {
				literal.set(key, ++spare);
				all.push({ id: spare, levels: new Map([[level, { start: 1, format: 'bullet', text: label }]]) });
			}
			numbers.set(paragraph, levels ? id : (literal.get(key) ?? id));
		}
	}
	return { all, numberOf: (paragraph) => numbers.get(paragraph) };
}

function groupItems(blocks: readonly Block[]): Map<number, (ListItem & { readonly paragraph: Paragraph })[]> {
	const items = new Map<number, (ListItem & { readonly paragraph: Paragraph })[]>();
	for (const paragraph of blocks) {
		if (paragraph.kind === 'table' || !paragraph.list || paragraph.listLabel === undefined) continue;
		const { id, level } = paragraph.list;
		const list = items.get(id) ?? [];
		items.set(id, list);
		list.push({ paragraph, level, label: paragraph.listLabel });
	}
	return items;
}
