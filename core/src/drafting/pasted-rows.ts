import { cellLine } from './table-text.ts';

/**
 * Rows copied from Excel or from a table of Word, which come into a plain field with tabs between their cells, as rows between bars; a cell of several
 * lines stands in quotation marks there. Lines without a tab stay as they are; a copied row that holds nothing but its own
 * number is left out.
 */
export function pastedRows(text: string): string {
	return wholeCells(text.replaceAll(/\r\n?/gu, '\n').split('\n'))
		.filter((line) => !line.includes('\t') || saysSomething(line))
		.map((line) => (line.includes('\t') ? `| ${line.split('\t').map(cellOf).join(' | ')} |` : line))
		.join('\n');
}

function saysSomething(line: string): boolean {
	return /[^\s\d"]/u.test(line) || (line.match(/\d+/gu)?.length ?? 0) > 1;
}

/** A quotation mark that is open at the end of a line goes on in the next. */
function wholeCells(lines: readonly string[]): string[] {
	const whole: string[] = [];
	let isOpen = false;
	for (const line of lines) {
		const last = whole.at(-1);
		if (isOpen && last !== undefined) whole[whole.length - 1] = `${last}\n${line}`;
		else whole.push(line);
		const opens = line.startsWith('"') || line.includes('\t"');
		if ((isOpen || opens) && (line.match(/"/gu)?.length ?? 0) % 2 === 1) isOpen = !isOpen;
	}
	return whole;
}

function cellOf(text: string): string {
	const bare = /^"(.*)"$/su.exec(text.trim())?.[1]?.replaceAll('""', '"') ?? text.trim();
	return cellLine(bare);
}
