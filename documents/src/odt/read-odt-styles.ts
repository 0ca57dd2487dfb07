import type { RawParagraph, RawRun } from '../docx/raw-properties.ts';
import { alignmentOf, numberOf } from '../docx/values.ts';
import type { Attributes } from '../xml/names.ts';
import { readListLevel, type OdtListStyle } from './odt-lists.ts';
import type { OdtStyle, OdtStyles, PageLayout } from './odt-styles.ts';

/** Takes style definitions as they are met; `open` and `close` get every element of a part and pass over what is no style. */
export class OdtStyleReader {
	readonly #styles: OdtStyles;
	#style: OdtStyle | null = null;
	#list: OdtListStyle | null = null;
	#layout: PageLayout | null = null;
	#margin: 'header' | 'footer' | null = null;

	constructor(styles: OdtStyles) {
		this.#styles = styles;
	}

	open(name: string, a: Attributes): void {
		if (name === 'style:style' || name === 'style:default-style') this.#style = this.#newStyle(name, a);
		else if (name === 'style:font-face') this.#styles.fonts.set(a['style:name'] ?? '', (a['svg:font-family'] ?? a['style:name'] ?? '').replaceAll("'", ''));
		else if (name === 'text:list-style' || name === 'text:outline-style') this.#list = this.#newList(name, a);
		else if (name === 'style:page-layout') this.#layout = this.#newLayout(a);
		else if (name === 'style:master-page') this.#addMaster(a);
		else if (this.#list) readListLevel(this.#list, name, a);
		else if (this.#layout) this.#readLayout(this.#layout, name, a);
		else if (this.#style) this.#readProperties(this.#style, name, a);
	}

	close(name: string): void {
		if (name === 'style:style' || name === 'style:default-style') this.#style = null;
		else if (name === 'text:list-style' || name === 'text:outline-style') this.#list = null;
		else if (name === 'style:page-layout') this.#layout = null;
		else if (name === 'style:header-style' || name === 'style:footer-style') this.#margin = null;
	}

	#newStyle(element: string, a: Attributes): OdtStyle {
		const outline = Number.parseInt(a['style:default-outline-level'] ?? '', 10);
		const style: OdtStyle = {
			parent: a['style:parent-style-name'],
			masterPage: a['style:master-page-name'] || undefined,
			outline: Number.isInteger(outline) ? outline : undefined,
			paragraph: {},
			run: {},
			own: {},
			pageNumber: null
		};
		this.#styles.styles.set(`${a['style:family'] ?? ''} ${element === 'style:style' ? (a['style:name'] ?? '') : ''}`, style);
		return style;
	}

	#newList(element: string, a: Attributes): OdtListStyle {
		const list: OdtListStyle = { levels: new Map() };
		this.#styles.lists.set(element === 'text:outline-style' ? 'Outline' : (a['style:name'] ?? ''), list);
		return list;
	}

	#newLayout(a: Attributes): PageLayout {
		const layout = { page: {}, header: {}, footer: {} };
		this.#styles.layouts.set(a['style:name'] ?? '', layout);
		return layout;
	}

	#addMaster(a: Attributes): void {
		this.#styles.masters.set(a['style:name'] ?? '', { layout: a['style:page-layout-name'] ?? '', next: a['style:next-style-name'] || undefined });
	}

	#readLayout(layout: PageLayout, name: string, a: Attributes): void {
		if (name === 'style:header-style' || name === 'style:footer-style') this.#margin = name === 'style:header-style' ? 'header' : 'footer';
		else if (name === 'style:page-layout-properties') Object.assign(layout.page, a);
		else if (name === 'style:header-footer-properties' && this.#margin) Object.assign(layout[this.#margin], a);
	}

	#readProperties(style: OdtStyle, name: string, a: Attributes): void {
		if (name === 'style:text-properties') readRun(style.run, a, this.#styles.fontOf(a));
		else if (name === 'style:paragraph-properties') {
			readParagraph(style.paragraph, a);
			const start = Number.parseInt(a['style:page-number'] ?? '', 10);
			if (Number.isInteger(start)) style.pageNumber = start;
		} else if (/^style:table(?:-column|-row|-cell)?-properties$/.test(name)) Object.assign(style.own, a);
	}
}

function readRun(raw: RawRun, a: Attributes, font: string | undefined): void {
	const weight = a['fo:font-weight'];
	if (weight) raw.bold = weight === 'bold' || Number(weight) >= 600;
	if (a['fo:font-style']) raw.italic = a['fo:font-style'] !== 'normal';
	if (a['style:text-underline-style']) raw.underline = a['style:text-underline-style'] !== 'none';
	if (a['fo:text-transform']) raw.capitals = a['fo:text-transform'] === 'uppercase';
	if (a['text:display']) raw.hidden = a['text:display'] === 'none';
	if (font) raw.font = font;
	const size = a['fo:font-size']?.endsWith('%') ? undefined : numberOf(a['fo:font-size']);
	if (size) raw.size = Math.round(size / 10);
	const color = a['fo:color'];
	if (color) raw.color = color.slice(1).toUpperCase();
	const position = a['style:text-position'];
	if (position) raw.vertical = /^(?:super|[1-9])/.test(position) ? 'superscript' : /^(?:sub|-)/.test(position) ? 'subscript' : 'baseline';
}

function readParagraph(raw: RawParagraph, a: Attributes): void {
	if (a['fo:text-align']) raw.align = alignmentOf(a['fo:text-align'] === 'justify' ? 'both' : a['fo:text-align']);
	assign(raw, 'indentLeft', a['fo:margin-left']);
	assign(raw, 'indentRight', a['fo:margin-right']);
	assign(raw, 'indentFirst', a['fo:text-indent']);
	assign(raw, 'spaceBefore', a['fo:margin-top']);
	assign(raw, 'spaceAfter', a['fo:margin-bottom']);
	readLine(raw, a);
	if (a['fo:keep-with-next']) raw.keepNext = a['fo:keep-with-next'] === 'always';
	if (a['fo:keep-together']) raw.keepLines = a['fo:keep-together'] === 'always';
	if (a['fo:break-before']) raw.pageBreakBefore = a['fo:break-before'] === 'page';
	const border = a['fo:border-bottom'];
	if (border) raw.ruleBelow = border !== 'none';
}

function assign(raw: RawParagraph, key: 'indentLeft' | 'indentRight' | 'indentFirst' | 'spaceBefore' | 'spaceAfter', value: string | undefined): void {
	const number = value === undefined || value.endsWith('%') ? undefined : numberOf(value);
	if (number !== undefined) raw[key] = number;
}

/** 100 % is a single line: 240. */
function readLine(raw: RawParagraph, a: Attributes): void {
	const height = a['fo:line-height'];
	if (height?.endsWith('%')) Object.assign(raw, { line: Math.round(Number.parseFloat(height) * 2.4), lineRule: 'auto' });
	else if (height && height !== 'normal') Object.assign(raw, { line: numberOf(height) ?? 240, lineRule: 'exact' });
	const least = numberOf(a['style:line-height-at-least']);
	if (least) Object.assign(raw, { line: least, lineRule: 'atLeast' });
}
