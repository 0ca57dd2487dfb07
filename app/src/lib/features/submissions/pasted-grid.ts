/**
 * What was copied from Excel, Word or a web page, as rows of cells; null when it is plain words for one cell.
 * A leading column of running numbers (Stt) is left out when the row is wider than the form.
 */
export function pastedGrid(html: string, text: string, columnCount: number): string[][] | null {
	const grid = gridOfHtml(html) ?? gridOfText(text);
	if (!grid) return null;
	const rows = grid.filter((row) => row.some((cell) => cell !== ''));
	return withoutOrdinals(rows, columnCount);
}

function gridOfHtml(html: string): string[][] | null {
	if (!/<t[rd]\b/i.test(html)) return null;
	const page = new DOMParser().parseFromString(html, 'text/html');
	const rows = [...page.querySelectorAll('tr')].map((row) => [...row.querySelectorAll<HTMLTableCellElement>('td, th')].flatMap(wordsOfCell));
	return rows.length > 0 ? rows : null;
}

function wordsOfCell(cell: HTMLTableCellElement): string[] {
	for (const br of cell.querySelectorAll('br')) br.replaceWith('\n');
	const blocks = [...cell.querySelectorAll('p, li')];
	const words = blocks.length > 0 ? blocks.map((block) => tidy(block.textContent)).join('\n') : tidy(cell.textContent);
	return [words, ...Array.from({ length: cell.colSpan - 1 }, () => '')];
}

function gridOfText(text: string): string[][] | null {
	if (!text.includes('\t')) return null;
	return separated(text.replace(/\r\n?/g, '\n').replace(/\n$/, ''));
}

/** Excel's clipboard text: tabs between cells, and a cell with a line break or a quote stands in double quotes. */
function separated(text: string): string[][] {
	const rows: string[][] = [];
	const cell = /("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/gy;
	let row: string[] = [];
	for (let match = cell.exec(text); match; match = cell.exec(text)) {
		const words = match[1] ?? '';
		row.push(tidy(words.startsWith('"') && words.endsWith('"') && words.length > 1 ? words.slice(1, -1).replaceAll('""', '"') : words));
		if (match[2] === '\t') continue;
		rows.push(row);
		row = [];
		if (match[2] === '') break;
	}
	return rows;
}

function withoutOrdinals(rows: string[][], columnCount: number): string[][] {
	const wide = rows.some((row) => row.length > columnCount);
	const numbered = rows.every((row) => /^(\d{1,4}[.)]?|stt|tt|)$/iu.test(row[0] ?? ''));
	return wide && numbered ? rows.map((row) => row.slice(1)) : rows;
}

function tidy(text: string | null): string {
	return (text ?? '')
		.replace(/[^\S\n]+/g, ' ')
		.replace(/ ?\n ?/g, '\n')
		.trim()
		.normalize('NFC');
}
