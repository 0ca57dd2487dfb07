import type { Grid } from './place-spans.ts';

/** Excel's clipboard text: tabs between cells, and a cell with a line break or a quote stands in double quotes. Null when there is no tab. */
export function separatedText(text: string): Grid | null {
	if (!text.includes('\t')) return null;
	const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
	const rows: string[][] = [];
	const cell = /("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/gy;
	let row: string[] = [];
	for (let match = cell.exec(source); match; match = cell.exec(source)) {
		row.push(unquoted(match[1] ?? ''));
		if (match[2] === '\t') continue;
		rows.push(row);
		row = [];
		if (match[2] === '') break;
	}
	return rows;
}

function unquoted(words: string): string {
	const quoted = words.length > 1 && words.startsWith('"') && words.endsWith('"');
	return (quoted ? words.slice(1, -1).replaceAll('""', '"') : words).trim().normalize('NFC');
}
