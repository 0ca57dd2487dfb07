/** The words of lists written with commas, a line for a kind: long lists of words stay legible and can be compared line by line. */
export function listed(...lines: readonly string[]): string[] {
	return lines.flatMap((line) => line.split(', '));
}
