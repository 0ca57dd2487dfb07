const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0', ndash: '–', mdash: '—', hellip: '…' };

/** Stands for a line break inside the cell of a pipe table until its row is taken apart. */
export const cellBreak = '\u001F';

/** Turns the few HTML tags that people leave in text files into the marks of Markdown; other tags stay as printed. */
export function unmarkHtml(text: string): string {
	if (!/[<&]/u.test(text)) return text;
	return text
		.replace(/<!--[\s\S]*?-->/gu, '')
		.replace(/^\|.*\|[ \t]*$/gmu, (row) => row.replace(/<br\s*\/?>/giu, cellBreak))
		.replace(/<br\s*\/?>[ \t]*\n?/giu, '  \n')
		.replace(/<\/?(?:b|strong)>/giu, '**')
		.replace(/<\/?(?:i|em)>/giu, '*')
		.replace(/<\/(?:p|div|center)>(?=<(?:p|div|center)[\s>])/giu, '\n\n')
		.replace(/<\/?(?:p|span|div|u|center|font)(?:\s[^<>]*)?>/giu, '')
		.replace(/&(#?\w{2,8});/gu, (whole, name: string) => entity(name) ?? whole);
}

/** The letter an HTML entity stands for, by its name without "&" and ";". */
export function entity(name: string): string | undefined {
	if (!name.startsWith('#')) return entities[name];
	const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
	return Number.isInteger(code) && code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined;
}
