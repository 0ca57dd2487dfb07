import { ListCounter, type ListDefinition, type ListLevel } from '../docx/list-counter.ts';
import type { Attributes } from '../xml/names.ts';

export type OdtListStyle = { readonly levels: Map<number, ListLevel> };

const formats: Readonly<Record<string, string>> = { '1': 'decimal', a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman', '': 'none' };

/** Takes one level of a list style. */
export function readListLevel({ levels }: OdtListStyle, name: string, a: Attributes): void {
	const level = Number.parseInt(a['text:level'] ?? '', 10) - 1;
	if (!(level >= 0 && level < 10)) return;
	if (name === 'text:list-level-style-bullet') levels.set(level, { start: 1, format: 'bullet', text: a['text:bullet-char'] ?? '•' });
	else if (name === 'text:list-level-style-number' || name === 'text:outline-level-style') levels.set(level, numberLevel(level, a));
}

/** The label as a pattern: "%1.%2." shows the counts of the first two levels. */
function numberLevel(level: number, a: Attributes): ListLevel {
	const format = formats[a['style:num-format'] ?? ''] ?? 'decimal';
	const shown = Math.min(level + 1, Number.parseInt(a['text:display-levels'] ?? '1', 10) || 1);
	const own = Array.from({ length: shown }, (_, index) => `%${level - shown + 2 + index}`).join('.');
	const pattern = a['loext:num-list-format']?.replace(/%(\d)%/g, '%$1');
	const text = format === 'none' ? '' : (pattern ?? `${a['style:num-prefix'] ?? ''}${own}${a['style:num-suffix'] ?? ''}`);
	return { start: Number.parseInt(a['text:start-value'] ?? '1', 10) || 1, format, text };
}

type OpenList = { readonly id: number; readonly style: string; items: number };

/** Where in its lists a paragraph stands, and the label it gets. */
export class OdtLists {
	readonly #styles: ReadonlyMap<string, OdtListStyle>;
	readonly #counter = new ListCounter();
	readonly #definitions = new Map<number, ListDefinition>();
	readonly #lastOfStyle = new Map<string, number>();
	readonly #byXmlId = new Map<string, number>();
	#count = 0;
	#open: OpenList[] = [];
	/** The next paragraph is the first of its item. */
	#isFresh = false;
	#start: number | undefined;

	constructor(styles: ReadonlyMap<string, OdtListStyle>) {
		this.#styles = styles;
	}

	openList(a: Attributes): void {
		const outer = this.#open.at(-1);
		const style = a['text:style-name'] ?? outer?.style ?? '';
		const id = outer?.style === style ? outer.id : this.#idOf(style, a);
		this.#open.push({ id, style, items: 0 });
		const name = a['xml:id'];
		if (name !== undefined) this.#byXmlId.set(name, id);
		this.#lastOfStyle.set(style, id);
	}

	#idOf(style: string, a: Attributes): number {
		const named = this.#byXmlId.get(a['text:continue-list'] ?? '');
		const last = a['text:continue-numbering'] === 'true' ? this.#lastOfStyle.get(style) : undefined;
		const id = named ?? last ?? ++this.#count;
		const levels = this.#styles.get(style)?.levels ?? new Map<number, ListLevel>();
		if (!this.#definitions.has(id)) this.#definitions.set(id, { abstract: id, levels, starts: new Map() });
		return id;
	}

	closeList(): void {
		this.#open.pop();
		this.#isFresh = false;
	}

	openItem(a: Attributes): void {
		this.#isFresh = true;
		const start = Number.parseInt(a['text:start-value'] ?? '', 10);
		this.#start = Number.isInteger(start) ? start : undefined;
	}

	closeItem(): void {
		this.#isFresh = false;
	}

	/** The label of a paragraph that opens now; a further paragraph of an item has none. */
	label(): { listLabel: string; list: { id: number; level: number } } | undefined {
		const list = this.#open.at(-1);
		const definition = list && this.#definitions.get(list.id);
		if (!list || !definition || !this.#isFresh) return undefined;
		this.#isFresh = false;
		const level = this.#open.length - 1;
		if (this.#start !== undefined) this.#counter.restart(definition, level, this.#start);
		this.#start = undefined;
		const listLabel = this.#counter.next(definition, level);
		return listLabel === undefined ? undefined : { listLabel, list: { id: list.id, level } };
	}

	/** Lists inside a footnote, a text box or a cell are lists of their own. */
	enter(): () => void {
		const outer = { open: this.#open, isFresh: this.#isFresh, start: this.#start };
		this.#open = [];
		this.#isFresh = false;
		return () => {
			this.#open = outer.open;
			this.#isFresh = outer.isFresh;
			this.#start = outer.start;
		};
	}
}
