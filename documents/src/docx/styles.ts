import type { ParagraphStyle, RunStyle } from '@kheo/core';
import { finalParagraph, finalRun } from './final-style.ts';
import { layeredParagraph, toggled } from './layer-styles.ts';
import type { RawParagraph, RawRun } from './raw-properties.ts';

/** One style of the styles part, as it stands there. */
export type NamedStyle = {
	readonly basedOn: string | undefined;
	readonly paragraph: RawParagraph;
	readonly run: RawRun;
	readonly isBordered: boolean | undefined;
};
export type StyleSheet = {
	readonly named: ReadonlyMap<string, NamedStyle>;
	readonly defaults: { readonly paragraph: RawParagraph; readonly run: RawRun };
	readonly defaultParagraph: string | undefined;
};

/** What styles alone give to a paragraph and its runs. */
export type Effective = { readonly paragraph: RawParagraph; readonly run: RawRun };

type ShownRun = { readonly style: RunStyle; readonly hidden: boolean };

/** Answers what a paragraph or run looks like after inheritance. Equal answers are one object, so a large table costs little. */
export class Styles {
	readonly #sheet: StyleSheet;
	readonly #effective = new Map<string, Effective>();
	readonly #paragraphs = new Map<string, ParagraphStyle>();
	readonly #runs = new Map<string, RunStyle>();
	readonly #plainParagraphs = new WeakMap<Effective, ParagraphStyle>();
	/** Runs that follow each other mostly look the same. */
	#last: { readonly effective: Effective; readonly direct: RawRun; readonly shown: ShownRun } | null = null;

	constructor(sheet: StyleSheet) {
		this.#sheet = sheet;
	}

	/** Defaults, then the table's style, then the paragraph style's chain from its root down. */
	effective(paragraphStyle: string | undefined, tableStyle: string | undefined): Effective {
		const style = paragraphStyle !== undefined && this.#sheet.named.has(paragraphStyle) ? paragraphStyle : this.#sheet.defaultParagraph;
		const key = `${tableStyle ?? ''}\n${style ?? ''}`;
		const known = this.#effective.get(key);
		if (known) return known;
		const { defaults } = this.#sheet;
		const [table, own] = [this.#chain(tableStyle), this.#chain(style)];
		const effective = {
			paragraph: layeredParagraph([defaults, ...table, ...own].map((layer) => layer.paragraph)),
			run: toggled(toggled(defaults.run, mergedRun(table), defaults.run), mergedRun(own), defaults.run)
		};
		this.#effective.set(key, effective);
		return effective;
	}

	paragraph(effective: Effective, numbering: RawParagraph | undefined, direct: RawParagraph): ParagraphStyle {
		if (numbering || !isEmpty(direct)) return this.#styledParagraph(effective, numbering, direct);
		const known = this.#plainParagraphs.get(effective) ?? this.#styledParagraph(effective, numbering, direct);
		this.#plainParagraphs.set(effective, known);
		return known;
	}

	#styledParagraph(effective: Effective, numbering: RawParagraph | undefined, direct: RawParagraph): ParagraphStyle {
		const raw = direct.list === undefined ? { ...numbering, ...effective.paragraph, ...direct } : { ...effective.paragraph, ...numbering, ...direct };
		const key = JSON.stringify(raw);
		return memo(this.#paragraphs, key, () => finalParagraph(raw));
	}

	run(effective: Effective, direct: RawRun): ShownRun {
		if (this.#last?.effective === effective && isSameRun(this.#last.direct, direct)) return this.#last.shown;
		const shown = this.#styledRun(effective, direct);
		this.#last = { effective, direct, shown };
		return shown;
	}

	#styledRun(effective: Effective, direct: RawRun): ShownRun {
		const styled = direct.style === undefined ? effective.run : toggled(effective.run, mergedRun(this.#chain(direct.style)), this.#sheet.defaults.run);
		const raw: RawRun = { ...styled, ...direct };
		const key = `${raw.font}\n${raw.size}${raw.bold}${raw.italic}${raw.underline}${raw.capitals}${raw.color}${raw.vertical}`;
		return { style: memo(this.#runs, key, () => finalRun(raw)), hidden: raw.hidden === true };
	}

	isBorderedTable(style: string | undefined): boolean {
		return this.#chain(style).reduce((bordered, layer) => layer.isBordered ?? bordered, false);
	}

	#chain(style: string | undefined): NamedStyle[] {
		const chain: NamedStyle[] = [];
		const seen = new Set<string>();
		for (let id = style; id !== undefined && !seen.has(id);) {
			seen.add(id);
			const named = this.#sheet.named.get(id);
			if (named) chain.unshift(named);
			id = named?.basedOn;
		}
		return chain;
	}
}

function mergedRun(chain: readonly NamedStyle[]): RawRun {
	return Object.assign({}, ...chain.map((layer) => layer.run)) as RawRun;
}

function isSameRun(a: RawRun, b: RawRun): boolean {
	return (
		a.size === b.size &&
		a.font === b.font &&
		a.bold === b.bold &&
		a.italic === b.italic &&
		a.underline === b.underline &&
		a.capitals === b.capitals &&
		a.hidden === b.hidden &&
		a.color === b.color &&
		a.vertical === b.vertical &&
		a.style === b.style
	);
}

function isEmpty(raw: RawParagraph): boolean {
	for (const _ in raw) return false;
	return true;
}

function memo<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
	const found = known.get(key);
	if (found !== undefined) return found;
	const made = make();
	known.set(key, made);
	return made;
}
