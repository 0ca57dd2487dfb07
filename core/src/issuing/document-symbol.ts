import { documentKinds } from './document-kinds.ts';

export type WritingSystem = 'state' | 'party' | 'front' | 'other';

/** Who issues: the letters that the agency decided for itself and, for a letter, for the unit that drafted it. */
export type SymbolParts = { readonly system: WritingSystem; readonly kind: string; readonly agency: string; readonly unit: string | null };

/**
 * The symbol after the number: "KH-SKHCN"; of a letter "SKHCN-VP", since it has no letters of its own (NĐ 30/2020, Phụ lục I, II.3.b).
 * Party papers write kind and body, a letter as "CV": "KH/TU", "CV/BTGDVTU".
 */
export function documentSymbol({ system, kind, agency, unit }: SymbolParts): string {
	const letters = documentKinds.find(({ name }) => name.toLowerCase() === kind.toLowerCase())?.letters ?? '';
	if (system === 'party') return `${letters === '' ? 'CV' : partyLetters(letters)}/${agency}`;
	return letters === '' ? [agency, unit].filter(Boolean).join('-') : `${letters}-${agency}`;
}

/** Party papers abbreviate quyết định and quy định alike. */
function partyLetters(letters: string): string {
	return letters === 'QyĐ' ? 'QĐ' : letters;
}
