import { boldWidth } from './bold-width.ts';

/** A centred name too long for its measure is broken into lines of much the same length, so that no single word is left over ("… CÔNG / NGHỆ"). */
export function balanced(text: string, size: number, measure: number): string {
	const whole = boldWidth(text, size);
	if (whole <= measure) return text;
	const words = text.split(' ');
	const target = whole / Math.ceil(whole / (measure * 0.95));
	return linesOf(words, size, target).join('\n');
}

function linesOf(words: readonly string[], size: number, target: number): string[] {
	const [first = '', ...rest] = words;
	const lines: string[] = [first];
	for (const word of rest) {
		const line = lines.at(-1) ?? '';
		const longer = `${line} ${word}`;
		const isCloser = boldWidth(longer, size) - target <= target - boldWidth(line, size);
		if (isCloser) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}
