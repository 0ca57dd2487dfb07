/** A text as a pattern that matches exactly it, for use inside a larger regular expression. */
export function literalPattern(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
}
