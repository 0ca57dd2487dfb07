import type { Mark } from './ground.ts';

/** The marks that stand: each place is judged once, by the first rule that speaks of it; in the order of the text. */
export function settle(marks: readonly Mark[]): Mark[] {
	const taken = new Map<number, Mark[]>();
	for (const mark of marks) {
		const here = taken.get(mark.source.block) ?? [];
		if (mark.source.end <= mark.source.start || here.some((other) => overlap(mark, other))) continue;
		here.push(mark);
		taken.set(mark.source.block, here);
	}
	return [...taken.values()].flat().sort((a, b) => a.source.block - b.source.block || a.source.start - b.source.start);
}

function overlap({ source: a }: Mark, { source: b }: Mark): boolean {
	return a.start < b.end && b.start < a.end;
}
