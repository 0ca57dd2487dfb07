import { listLetter, listLetterIndex } from '../language/list-letter.ts';
import { fromRoman, toRoman } from '../language/roman.ts';
import type { Section } from '../reading/reading.ts';

/** A printed label taken apart: what stands before its running number ("Điều ", "3."), the number, and how it is written. */
export type Label = { readonly kind: 'roman' | 'figure' | 'letter'; readonly stem: string; readonly value: number };

/** The label of the same kind with this number. */
export function labelled({ kind, stem }: Label, value: number): string {
	if (kind === 'roman') return toRoman(value);
	return kind === 'letter' ? listLetter(value) : `${stem}${value}`;
}

/** A section whose label is typed in the text, not printed by the numbering of the file, with its label taken apart. */
export type Labelled = { readonly section: Section; readonly label: Label };

/** The sequences of labels that run through these neighbours: 1, 2, 3 beside a, b, c; a new 1 or a begins a new one. */
export function sequencesOf(sections: readonly Section[]): Labelled[][] {
	const open = new Map<string, Labelled[]>();
	const all: Labelled[][] = [];
	for (const section of sections) {
		const label = section.source.quote.startsWith(section.label) ? labelOf(section.label) : null;
		if (!label) continue;
		const key = `${label.kind} ${label.stem}`;
		const sequence = open.get(key);
		if (sequence && label.value !== 1) sequence.push({ section, label });
		else {
			const begun = [{ section, label }];
			open.set(key, begun);
			all.push(begun);
		}
	}
	return all;
}

/** "IV" → 4, "3.2" → 2 under "3.", "Điều 7" → 7, "đ" → 5; null for dashes, words and capital letters. A letter outside the alphabet of lists counts as 0. */
function labelOf(label: string): Label | null {
	const roman = /^[IVX]+$/u.test(label) ? fromRoman(label) : null;
	if (roman !== null) return { kind: 'roman', stem: '', value: roman };
	const figure = /^(Điều\s+|(?:\d+\.)*)(\d+)$/u.exec(label);
	if (figure) return { kind: 'figure', stem: figure[1] ?? '', value: Number(figure[2]) };
	if (/^[a-zđ]$/u.test(label)) return { kind: 'letter', stem: '', value: listLetterIndex(label) ?? 0 };
	return null;
}
