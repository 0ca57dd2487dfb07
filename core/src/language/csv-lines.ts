/**
 * The cells of every line of a CSV file that has a word in it (comma or semicolon, quotes as in RFC 4180), in NFC. A quoted cell may hold
 * separators, line breaks and doubled quotes.
 */
export function csvLines(file: string): string[][] {
	const text = file.replace(/^\uFEFF/, '').normalize('NFC');
	const [heads = ''] = text.replaceAll(/"(?:[^"]|"")*"/g, '').split('\n');
	const separator = heads.includes(';') ? ';' : ',';
	const lines: string[][] = [[]];
	for (const [, quoted, bare = '', end] of text.matchAll(new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, 'g'))) {
		lines.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
		if (end !== separator) lines.push([]);
	}
	return lines.filter((line) => line.some((cell) => cell.trim() !== ''));
}
