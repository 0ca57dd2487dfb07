import { isBlank } from './placeholder.ts';

/** Words as they stand in the cell of a file; dots and dashes alone are no words. */
export function wordsInFile(text: string): string {
	const words = tidyLines(text);
	return isBlank(words) ? '' : words;
}

/** NFC, one space between words, no empty lines. */
export function tidyLines(text: string): string {
	return text
		.split('\n')
		.map((line) => line.replace(/[\s\u200B]+/g, ' ').trim())
		.filter(Boolean)
		.join('\n')
		.normalize('NFC');
}
