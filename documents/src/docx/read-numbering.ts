import { parsePart } from '../xml/parse-part.ts';
import type { Attributes } from '../xml/names.ts';
import type { Zip } from '../zip/zip.ts';
import type { ListDefinition, ListLevel } from './list-counter.ts';
import type { RawParagraph } from './raw-properties.ts';
import { readParagraphProperty } from './read-paragraph-property.ts';
import { numberOf } from './values.ts';

/** A list with the indents its levels give to their paragraphs. */
export type NumberedList = ListDefinition & { readonly paragraphs: ReadonlyMap<number, RawParagraph> };

type LevelDraft = { -readonly [Key in keyof ListLevel]: ListLevel[Key] } & { paragraph: RawParagraph };
type Abstract = Map<number, LevelDraft>;
type ListDraft = { id: number; abstract: number; levels: Abstract; starts: Map<number, number> };

/** The lists of the numbering part by their number. */
export function readNumbering(zip: Zip, part: string | undefined): Map<number, NumberedList> {
	const reader = new NumberingReader();
	if (part !== undefined) parsePart(zip, part, reader);
	return new Map(reader.lists.map((list) => [list.id, finishList(list, reader.abstracts.get(list.abstract) ?? new Map())]));
}

function finishList({ abstract, starts, levels }: ListDraft, inherited: Abstract): NumberedList {
	const all = new Map([...inherited, ...levels]);
	return { abstract, starts, levels: all, paragraphs: new Map([...all].map(([level, { paragraph }]) => [level, paragraph])) };
}

class NumberingReader {
	readonly abstracts = new Map<number, Abstract>();
	readonly lists: ListDraft[] = [];
	#levels: Abstract = new Map();
	#level: LevelDraft | null = null;
	#list: ListDraft | null = null;
	#overridden = 0;
	#inParagraph = false;

	open = (name: string, a: Attributes): void => {
		if (name === 'w:abstractNum') this.abstracts.set(numberOf(a['w:abstractNumId']) ?? 0, (this.#levels = new Map()));
		else if (name === 'w:num') this.#openList(a);
		else if (name === 'w:lvl') this.#levels.set(numberOf(a['w:ilvl']) ?? 0, (this.#level = { start: 1, format: 'decimal', text: '', paragraph: {} }));
		else if (name === 'w:pPr') this.#inParagraph = true;
		else if (this.#level) this.#readLevel(this.#level, name, a);
		else if (this.#list) this.#readList(this.#list, name, a);
	};

	close = (name: string): void => {
		if (name === 'w:lvl') this.#level = null;
		else if (name === 'w:num') this.#list = null;
		else if (name === 'w:pPr') this.#inParagraph = false;
	};

	#openList(a: Attributes): void {
		this.#list = { id: numberOf(a['w:numId']) ?? 0, abstract: 0, levels: new Map(), starts: new Map() };
		this.#levels = this.#list.levels;
		this.lists.push(this.#list);
	}

	#readLevel(level: LevelDraft, name: string, a: Attributes): void {
		if (this.#inParagraph) readParagraphProperty(level.paragraph, name, a);
		else if (name === 'w:start') level.start = numberOf(a['w:val']) ?? 1;
		else if (name === 'w:numFmt') level.format = a['w:val'] ?? 'decimal';
		else if (name === 'w:lvlText') level.text = a['w:val'] ?? '';
	}

	#readList(list: ListDraft, name: string, a: Attributes): void {
		if (name === 'w:abstractNumId') list.abstract = numberOf(a['w:val']) ?? 0;
		else if (name === 'w:lvlOverride') this.#overridden = numberOf(a['w:ilvl']) ?? 0;
		else if (name === 'w:startOverride') list.starts.set(this.#overridden, numberOf(a['w:val']) ?? 1);
	}
}
