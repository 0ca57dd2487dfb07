import type { Document } from '@kheo/core';

const legacyFont = /^(?:\.Vn|VNI[- ])/i;
/** Letters that TCVN3 and VNI put in place of Vietnamese ones and that Vietnamese text itself never has. */
const legacyLetter = /[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc]/;
const ENOUGH = 5;

/** Whether the text was typed in TCVN3 or VNI: fonts of those codes with letters of those codes, more than once. */
export function hasLegacyEncoding({ blocks }: Document): boolean {
	let found = 0;
	for (const block of blocks) {
		for (const run of block.kind === 'table' ? [] : block.runs) {
			if (run.kind === 'text' && legacyFont.test(run.style?.font ?? '') && legacyLetter.test(run.text)) found++;
			if (found >= ENOUGH) return true;
		}
	}
	return false;
}
