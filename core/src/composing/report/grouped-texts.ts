import { likeness, shinglesOf } from '../../language/similarity.ts';
import type { ReportPart } from '../../reporting/report-row.ts';
import type { FoldedText } from '../../reporting/result-fold.ts';

/** One point of several units, in the words of the first, with everybody who said it. */
export type GroupedText = { readonly words: string; readonly sources: readonly { readonly unit: string; readonly row: string; readonly words: string }[] };

const sameWords = 0.7;

/** What units say under one heading, line by line; lines that say the same in much the same words become one that names all its sources. */
export function groupedTexts(texts: readonly FoldedText[], part: ReportPart): GroupedText[] {
	const groups: { words: string; shingles: ReadonlySet<string>; sources: GroupedText['sources'][number][] }[] = [];
	for (const { unit, row, words } of texts.filter((text) => text.part === part))
		for (const line of linesOf(words)) {
			const shingles = shinglesOf(line);
			const source = { unit, row, words: line };
			const same = groups.find((group) => likeness(group.shingles, shingles) >= sameWords);
			if (same) same.sources.push(source);
			else groups.push({ words: line, shingles, sources: [source] });
		}
	return groups.map(({ words, sources }) => ({ words, sources }));
}

function linesOf(words: string): string[] {
	return words
		.split('\n')
		.map((line) => line.replace(/^\s*(?:[-–+•*]|\d{1,2}[.)])\s+/u, '').trim())
		.filter((line) => line !== '');
}
