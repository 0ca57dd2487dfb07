/** Where the words of a finding stand in a text: in the line that it is about, or where they first are. Null when they are not there any more. */
export function findWords(
	text: string,
	{ line, quote }: { readonly line: string; readonly quote: string }
): { readonly start: number; readonly end: number } | null {
	const inLine = line === '' ? -1 : lower(text).indexOf(lower(unclosed(line)));
	if (inLine < 0) return within(text, quote, 0);
	return within(text, quote, inLine) ?? { start: inLine, end: inLine + unclosed(line).length };
}

function within(text: string, quote: string, from: number): { start: number; end: number } | null {
	const words = unclosed(quote);
	const start = words === '' ? -1 : lower(text).indexOf(lower(words), from);
	return start < 0 ? null : { start, end: start + words.length };
}

/** As a paper prints its last sentence, "./." and some headings, in capitals; lengths stay. */
function unclosed(text: string): string {
	return text.trim().replace(/[\s./]+$/u, '');
}

function lower(text: string): string {
	return text.toLowerCase();
}
