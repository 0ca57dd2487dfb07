import { type Above, type DraftBody, readBodyText } from '@kheo/core';

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
	const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
	return rows.map((row) => `| ${[...row.children].flatMap(cellTexts).join(' | ')} |`);
}

function cellTexts(cell: Element): string[] {
	const text = linesOf(cell)
		.join('\n')
		.replace(/[\\|\n]/gu, (mark) => (mark === '\n' ? '\\n' : `\\${mark}`));
	const span = Number(cell.getAttribute('colspan') ?? 1);
	return [text, ...Array.from({ length: Math.min(span, 20) - 1 }, () => '')];
}

function oneLine(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}
