import { opensItem } from './list-mark.ts';

/** Lines are wrapped at `width` characters, or null when each line is a paragraph of its own. */
export type Wrapping = { readonly width: number } | null;

/** How the file breaks its lines: wrapped text has no long lines, and most of its full lines are about as wide as the widest. */
export function wrappingOf(lines: readonly string[]): Wrapping {
	const lengths = lines.map((line) => line.trim().length).filter((length) => length > 0);
	const long = lengths.filter((length) => length > 140).length;
	if (lengths.length < 4 || long > lengths.length * 0.02) return null;
	const sorted = lengths.toSorted((a, b) => a - b);
	const width = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
	return width >= 40 ? { width } : null;
}

/** Joins the lines of one group (between empty lines) into the paragraphs a person sees. */
export function joinLines(lines: readonly string[], wrapping: Wrapping): string[] {
	const paragraphs: string[] = [];
	let current = '';
	for (const line of lines) {
		const text = line.trim();
		if (current === '') current = text;
		else if (/ {2}$/u.test(current)) current = `${current.trimEnd()}\n${text}`;
		else if (continues(current, text, wrapping)) current += ` ${text}`;
		else {
			paragraphs.push(current);
			current = text;
		}
		if (/ {2,}$/u.test(line)) current += '  ';
	}
	return current.trim() === '' ? paragraphs : [...paragraphs, current.trimEnd()];
}

function continues(current: string, next: string, wrapping: Wrapping): boolean {
	if (emphasisOpen(current)) return current.length < 600;
	if (wrapping === null || opensItem(next)) return false;
	const last = current.slice(current.lastIndexOf('\n') + 1);
	return lastLineWidth(last, wrapping.width) && !/[;:]$/u.test(last)
		? true
		: /^\p{Ll}/u.test(next) && !/[.;:]$/u.test(last) && last.length > wrapping.width * 0.5;
}

/** A paragraph grows as lines are joined, so only its length since the last full line counts. */
function lastLineWidth(text: string, width: number): boolean {
	return text.length >= width * 0.72;
}

function emphasisOpen(text: string): boolean {
	const bold = text.match(/(?<!\*)\*{2,3}(?!\*)/gu)?.length ?? 0;
	const italic = text.match(/(?<!\*)\*(?:\*\*)?(?!\*)/gu)?.length ?? 0;
	return bold % 2 === 1 || (italic % 2 === 1 && !/^\*\s/u.test(text));
}
