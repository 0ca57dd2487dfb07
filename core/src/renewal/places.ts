import { placeIn } from '../checking/places.ts';
import type { Source } from '../document/source.ts';
import type { Change, Kept } from './renewal.ts';
import type { Ground } from './ground.ts';

/** One match of a pattern in the text, with the places of its groups. */
export type Hit = {
	readonly place: Source;
	/** The place of a named group that took part. */
	part(name: string): Source | null;
	/** The words just before and after it: enough to judge it by, however long the paragraph is. */
	readonly before: string;
	readonly after: string;
};

const nearby = 120;

/** Every match of a pattern (flags "g" and "d") in the texts, in order. */
export function hitsOf({ texts, reading }: Pick<Ground, 'texts' | 'reading'>, pattern: RegExp): Hit[] {
	return texts.flatMap((text, block) =>
		[...text.matchAll(pattern)].map((match) => {
			const end = match.index + match[0].length;
			const part = (name: string): Source | null => {
				const span = match.indices?.groups?.[name];
				return span ? placeIn(reading.blocks, block, span[0], span[1]) : null;
			};
			return {
				place: placeIn(reading.blocks, block, match.index, end),
				part,
				before: text.slice(Math.max(0, match.index - nearby), match.index),
				after: text.slice(end, end + nearby)
			};
		})
	);
}

/** Whether the first place lies inside the second. */
export function liesIn(inner: Source, outer: Source): boolean {
	return inner.block === outer.block && inner.start >= outer.start && inner.end <= outer.end;
}

/** The year of the plan or of its signature, moved with the plan. */
export function yearChange(source: Source, { from, to }: Ground): Change {
	const year = Number(source.quote);
	const next = year + to - from;
	return { code: 'plan-year', params: { year, next }, source, with: String(next) };
}

export function keptYear(source: Source, code: 'other-year' | 'milestone-year' | 'year-in-name' | 'year-unclear'): Kept {
	return { code, params: { year: Number(source.quote) }, source };
}
