import { textOf, type Document } from '@kheo/core';

/** Letters that TCVN3 and VNI put in place of Vietnamese ones and that Vietnamese text itself never has. */
const sign =
	'[\\u00a1-\\u00ac\\u00ae-\\u00b6\\u00b8\\u00b9\\u00bb-\\u00bf\\u00c4-\\u00c7\\u00cb\\u00ce-\\u00d1\\u00d6-\\u00d8\\u00db\\u00dc\\u00e4-\\u00e7\\u00eb\\u00ee-\\u00f1\\u00f6-\\u00f8\\u00fb\\u00fc]';
const strange = new RegExp(`[A-Za-z]${sign}|${sign}[a-z]`, 'u');
const ENOUGH = 5;
const SHARE = 0.1;

/** Whether words were typed in an old encoding and the font that would say which is gone: letters inside words that no Vietnamese word has. */
export function looksLegacy({ blocks }: Document): boolean {
	let words = 0;
	let odd = 0;
	for (const block of blocks) {
		for (const word of textOf(block).split(/\s+/u)) {
			if (/\p{L}/u.test(word)) words++;
			if (strange.test(word)) odd++;
		}
	}
	return odd >= ENOUGH && odd > words * SHARE;
}
