import { nfc } from '../language/nfc.ts';
import type { Finding } from './finding.ts';

/**
 * What a finding is remembered by from one version of a document to the next: its code and what it says, not where it stands nor
 * how often. An answer given to "năm 2022 thay vì 2023" still holds when a paragraph was added above it.
 */
export function findingKey({ code, params }: Pick<Finding, 'code' | 'params'>): string {
	const said = Object.entries(params)
		.filter(([name]) => name !== 'count')
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, value]) => `${name}=${short(plain(String(value)))}`);
	return [code, ...said].join('|');
}

/** Case, kinds of blanks and of dashes and quotation marks make no other finding. Accents do: they are often the fault itself. */
function plain(text: string): string {
	return nfc(text)
		.toLowerCase()
		.replace(/[\s\u00A0]+/gu, ' ')
		.replace(/[–—‐‑]/gu, '-')
		.replace(/[“”«»]/gu, '"')
		.trim();
}

const longest = 120;

/** A long text is kept by its start and a number made from the whole, so that a key fits a column of a table. */
function short(text: string): string {
	return text.length <= longest ? text : `${text.slice(0, longest)}~${numberOf(text).toString(36)}`;
}

/** FNV-1a, 32 bits: not secret, only unlike for unlike texts. */
function numberOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
	return hash;
}
