import { numeralOf } from './list-numerals.ts';

export type ListLevel = { readonly start: number; readonly format: string; readonly text: string };
/** A list as a document names it: lists made from one abstract definition count together unless one says where it starts. */
export type ListDefinition = { readonly abstract: number; readonly levels: ReadonlyMap<number, ListLevel>; readonly starts: ReadonlyMap<number, number> };

/** Counts as Word does: a level goes on until a higher one moves, then begins again. */
export class ListCounter {
	readonly #counts = new Map<number, Map<number, number>>();
	readonly #started = new Set<ListDefinition>();

	/** The label of the next paragraph at this level, or undefined when the level prints nothing. */
	next(list: ListDefinition, level: number): string | undefined {
		const shape = list.levels.get(level);
		if (!shape) return undefined;
		const counts = this.#countsOf(list);
		counts.set(level, (counts.get(level) ?? startOf(list, level) - 1) + 1);
		for (const deeper of counts.keys()) if (deeper > level) counts.delete(deeper);
		return labelOf(list, shape, counts) || undefined;
	}

	/** The next paragraph at this level is counted from `start`. */
	restart(list: ListDefinition, level: number, start: number): void {
		this.#countsOf(list).set(level, start - 1);
	}

	#countsOf(list: ListDefinition): Map<number, number> {
		const counts = this.#counts.get(list.abstract) ?? new Map<number, number>();
		this.#counts.set(list.abstract, counts);
		if (!this.#started.has(list)) {
			this.#started.add(list);
			for (const level of list.starts.keys()) counts.delete(level);
		}
		return counts;
	}
}

function startOf(list: ListDefinition, level: number): number {
	return list.starts.get(level) ?? list.levels.get(level)?.start ?? 1;
}

function labelOf(list: ListDefinition, { format, text }: ListLevel, counts: ReadonlyMap<number, number>): string {
	if (format === 'bullet') return bulletOf(text);
	return text.replace(/%(\d)/g, (_, digit: string) => {
		const level = Number(digit) - 1;
		return numeralOf(counts.get(level) ?? startOf(list, level), list.levels.get(level)?.format ?? 'decimal');
	});
}

/** Bullets of symbol fonts sit in the private use area; a reader of text needs the sign they look like. */
function bulletOf(text: string): string {
	return text.replace(/[\ue000-\uf8ff]/g, (sign) => (sign === '\uf02d' || sign === '\uf0be' ? '-' : sign === '\uf02b' ? '+' : '•'));
}
