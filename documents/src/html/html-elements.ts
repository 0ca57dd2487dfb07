import type { Paragraph } from '@kheo/core';
import { openItem, openList } from './html-list.ts';
import { noteIdOf, readNoteLink } from './html-notes.ts';
import { addText, endParagraph, type HtmlState } from './html-state.ts';
import { closeHtmlCell, closeHtmlRow, finishHtmlTable, newHtmlTable, openHtmlCell, openHtmlRow } from './html-table.ts';
import { alignmentOf, inlineOf, plain } from './inline-style.ts';

type Attributes = Readonly<Record<string, string>>;

const hiddenElements = new Set(['script', 'style', 'title', 'template', 'xml', 'noscript', 'object', 'svg', 'select', 'textarea']);
const blockElements = new Set(
	'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd pre blockquote section article header footer main aside nav address figure figcaption table caption thead tbody tfoot tr td th hr center form fieldset body'.split(
		' '
	)
);
const headings: Readonly<Record<string, Paragraph['style']['heading']>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };

export function openElement(state: HtmlState, name: string, attributes: Attributes): void {
	const css = attributes['style'] ?? '';
	if (state.hidden > 0 || hiddenElements.has(name) || /display:\s*none|mso-hide:\s*all/i.test(css)) {
		if (!voidElements.has(name)) state.hidden++;
		return;
	}
	if (blockElements.has(name)) endParagraph(state);
	if (name === 'br') state.runs.push({ kind: 'break', of: 'line' });
	if (voidElements.has(name)) return;
	if (name === 'a' && readNoteLink(state, attributes)) {
		state.hidden++;
		return;
	}
	const outer = state.elements.at(-1);
	const isLabel = outer?.isLabel === true || /mso-list:\s*ignore/i.test(css);
	const align = blockElements.has(name) ? (alignmentOf(attributes) ?? (name === 'center' ? 'center' : undefined)) : undefined;
	state.elements.push({ name, inline: inlineOf(outer?.inline ?? plain, name, css, attributes['face']), align, isLabel, note: noteIdOf(attributes) });
	openStructure(state, name, attributes);
}

const voidElements = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'col', 'wbr', 'area', 'base', 'embed', 'source', 'track', 'param']);

function openStructure(state: HtmlState, name: string, attributes: Attributes): void {
	if (headings[name]) state.heading = headings[name];
	else if (name === 'pre') state.preformatted++;
	else if (name === 'ul' || name === 'ol') openList(state, name, attributes);
	else if (name === 'li') openItem(state, attributes);
	else openTablePart(state, name, attributes);
}

function openTablePart(state: HtmlState, name: string, attributes: Attributes): void {
	const { table } = state;
	if (name === 'table') {
		if (table) state.nestedTables++;
		else state.table = newHtmlTable(state.blocks, attributes);
	} else if (!table || state.nestedTables > 0) return;
	else if (name === 'thead') table.isHead = true;
	else if (name === 'tr') openHtmlRow(table);
	else if (name === 'td' || name === 'th') openHtmlCell(table, name, attributes, state.blocks.length);
}

export function closeElement(state: HtmlState, name: string): void {
	if (voidElements.has(name)) return;
	if (state.hidden > 0) {
		state.hidden--;
		return;
	}
	if (blockElements.has(name)) endParagraph(state);
	if (state.elements.at(-1)?.name === name) state.elements.pop();
	if (headings[name]) state.heading = undefined;
	else if (name === 'pre') state.preformatted--;
	else if (name === 'ul' || name === 'ol') state.lists.pop();
	else if (name === 'li') state.label = '';
	else closeTablePart(state, name);
}

function closeTablePart(state: HtmlState, name: string): void {
	const { table } = state;
	if (!table) return;
	if (name === 'table' && state.nestedTables > 0) state.nestedTables--;
	else if (name === 'table') {
		state.blocks[table.index] = finishHtmlTable(table);
		state.table = null;
	} else if (state.nestedTables > 0) return;
	else if (name === 'thead') table.isHead = false;
	else if (name === 'tr') closeHtmlRow(table);
	else if (name === 'td' || name === 'th') closeHtmlCell(table, state.blocks);
}

/** Text between rows and cells of a table is never shown. */
export function showText(state: HtmlState, text: string): void {
	if (state.hidden > 0 || (state.table && !state.table.cell && state.nestedTables === 0 && text.trim() === '')) return;
	addText(state, text);
}
