import { printedLabels } from '../composing/paper/printed-labels.ts';
import type { DraftBody } from './draft.ts';
import { normalPart, oneLine } from './normal-body.ts';
import { atTop, belowOf, markers, readLine } from './read-line.ts';
import { readTable, tableLines } from './table-text.ts';

/**
 * The body as plain text to be typed into: one part a line, a row of a table between bars, marks where a merged cell covers a place. What is printed is read back as the same parts
 * (`readBodyText`), so that a person without the editor loses nothing.
 */
export function printBodyText(body: readonly DraftBody[]): string {
	const lines: string[] = [];
	let above = atTop;
	let afterTable = false;
	const parts = body.flatMap((one) => normalPart(one) ?? []);
	const labels = printedLabels(parts);
	for (const [index, part] of parts.entries()) {
		if (part.part === 'table') lines.push(...(afterTable ? [''] : []), ...tableLines(part));
		else lines.push(printLine(part, labels[index] ?? '', above));
		afterTable = part.part === 'table';
		above = belowOf(part, above);
	}
	return lines.join('\n');
}

/** Any text gives a body: a line whose label is not known is a paragraph. `under`: what it is put below. */
export function readBodyText(text: string, under = atTop): DraftBody[] {
	const body: DraftBody[] = [];
	let above = under;
	for (const group of groupsOf(text)) {
		const part = normalPart(Array.isArray(group) ? readTable(group) : readLine(group, above));
		if (!part) continue;
		body.push(part);
		above = belowOf(part, above);
	}
	return body;
}

type LinePart = Exclude<DraftBody, { part: 'table' }>;

function printLine(part: LinePart, printed: string, above: typeof atTop): string {
	if (part.part === 'article') return `${part.label} ${part.text}`.trim();
	if (part.part === 'labelled') return `*${part.label}* ${part.text}`.trim();
	const line = `${printed} ${part.text}`.trim();
	const read = readLine(line, above);
	const isPlain = read.part === part.part && read.text === part.text && !line.startsWith('|');
	return isPlain ? line : `${markers[part.part]} ${part.text}`;
}

/** Lines on their own, and the lines of each table together. */
function groupsOf(text: string): (string | string[])[] {
	const groups: (string | string[])[] = [];
	let table: string[] | null = null;
	for (const raw of text.split(/\r\n|[\r\n\u2028\u2029]/u)) {
		const line = oneLine(raw);
		if (line.startsWith('|')) {
			if (table) table.push(line);
			else groups.push((table = [line]));
		} else {
			table = null;
			if (line !== '') groups.push(line);
		}
	}
	return groups;
}
