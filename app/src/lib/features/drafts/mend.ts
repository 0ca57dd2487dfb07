import type { Mend } from './view.ts';

/** Where the words to be mended stand in a text: in their own line, and the very ones that are meant. Null when either has been changed since. */
export function placeOfMend(text: string, { line, quote, nth }: Mend): { readonly start: number; readonly end: number } | null {
	const at = text.indexOf(unclosed(line));
	if (line === '' || quote === '' || at < 0) return null;
	const own = text.slice(at, at + unclosed(line).length);
	let start = own.indexOf(quote);
	for (let seen = 0; seen < nth && start >= 0; seen += 1) start = own.indexOf(quote, start + 1);
	return start < 0 ? null : { start: at + start, end: at + start + quote.length };
}

/** The last sentence is printed with "./.", which is not typed. */
function unclosed(line: string): string {
	return line.replace(/[\s./]+$/u, '');
}
