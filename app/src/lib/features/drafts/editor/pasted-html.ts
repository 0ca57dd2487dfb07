import { type Above, type DraftBody, readBodyText } from '@kheo/core';
import type { SpannedCell } from '#lib/features/submissions/sheet/place-spans.ts';
import { placedRows } from './placed-rows.ts';

/**
 * What is pasted from a word processor, as lines of plain text: headings, paragraphs, items of lists with the label that was printed, and tables.
 * Pictures, styles, remarks and everything hidden are dropped; what each line is, is read from its label.
 */
export function pastedBody(html: string, under?: Above): DraftBody[] {
	const { body } = new DOMParser().parseFromString(html, 'text/html');
	for (const element of body.querySelectorAll('style, script, title, img, svg, object, [hidden], del, [style*="mso-element:comment"], .MsoCommentText'))
		element.remove();
	return readBodyText(linesOf(body).join('\n'), under);
}

const blocks = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LI', 'DIV', 'BLOCKQUOTE', 'PRE', 'DT', 'DD', 'ARTICLE', 'SECTION', 'UL', 'OL', 'TABLE']);

function linesOf(parent: Element): string[] {
	const lines: string[] = [];
	let run = '';
	const endLine = () => {
		if (oneLine(run) !== '') lines.push(oneLine(run));
		run = '';
	};
	for (const child of parent.childNodes) {
		if (!(child instanceof HTMLElement)) run += child.nodeType === Node.TEXT_NODE ? (child.textContent ?? '') : '';
		else if (child.tagName === 'BR') endLine();
		else if (!blocks.has(child.tagName) && !child.querySelector([...blocks].join())) run += inlineText(child);
		else {
			endLine();
			lines.push(...blockLines(child));
		}
	}
	endLine();
	return lines;
}

/** A line break inside a formatted run is a space: it is no new part. */
function inlineText(element: HTMLElement): string {
	for (const brk of element.querySelectorAll('br')) brk.replaceWith(' ');
	return element.textContent ?? '';
}

function blockLines(element: HTMLElement): string[] {
	if (element.tagName === 'TABLE') return ['', ...tableLines(element), ''];
	const lines = linesOf(element);
	const label = element.tagName === 'LI' ? labelOf(element) : '';
	return lines.map((line, index) => (index === 0 && label !== '' ? `${label} ${line}` : line));
}

/** "1." or "-", as a list of the page prints it; a list inside another takes letters. */
function labelOf(item: Element): string {
	const list = item.parentElement;
	if (list?.tagName !== 'OL') return '-';
	const at = Number(list.getAttribute('start') ?? 1) + [...list.children].indexOf(item);
	const isInner = list.parentElement?.closest('ol, ul') != null;
	return isInner || list.getAttribute('type') === 'a' ? `${String.fromCodePoint(96 + Math.min(at, 26))})` : `${at}.`;
}

function tableLines(table: Element): string[] {
	const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table && !isRuler(row));
	return placedRows(rows.map((row) => [...row.children].map(spannedCell)));
}

/** Word ends a table of misaligned columns with a row of no height that only holds their widths. */
function isRuler(row: Element): boolean {
	return row.getAttribute('height') === '0' && oneLine(row.textContent ?? '') === '';
}

function spannedCell(cell: Element): SpannedCell {
	return { words: linesOf(cell).join('\n'), colSpan: spanOf(cell, 'colspan'), rowSpan: spanOf(cell, 'rowspan') };
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
	const span = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
	return span > 1 ? Math.min(span, mostPlaces) : 1;
}

const mostPlaces = 500;

function oneLine(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}
