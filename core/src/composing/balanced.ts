import { boldWidth } from './bold-width.ts';

/** A centred name too long for its measure is broken into lines of much the same length, so that no single word is left over ("… CÔNG / NGHỆ"). */
export function balanced(text: string, size: number, measure: number): string {
	if (boldWidth(text, size) <= measure) return text;
	const words = text.split(' ');
	const fewest = filled(words, size, measure).length;
	let lines = filled(words, size, measure);
	for (let narrower = measure - step; narrower > 0; narrower -= step) {
		const tried = filled(words, size, narrower);
		if (tried.length > fewest) break;
		lines = tried;
	}
	return lines.join('\n');
}

/** A tenth of an inch is finer than any eye. */
const step = 144;

function filled(words: readonly string[], size: number, measure: number): string[] {
	const lines: string[] = [];
	for (const word of words) {
		const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
		if (lines.length > 0 && boldWidth(longer, size) > measure) lines.push(word);
		else lines[Math.max(0, lines.length - 1)] = longer;
	}
	return lines;
}
