import { Cover } from './cover.ts';
import type { Mark } from './ground.ts';

/** The marks that stand: each place is judged once, by the first rule that speaks of it; in the order of the text. */
export function settle(marks: readonly Mark[]): Mark[] {
	const judged = new Cover();
	const standing = marks.filter(({ source }) => {
		if (source.end <= source.start || judged.meets(source)) return false;
		judged.add(source);
		return true;
	});
	return standing.sort((a, b) => a.source.block - b.source.block || a.source.start - b.source.start);
}
