import type { Source } from '../document/source.ts';
import { placeIn } from './places.ts';

/** One match of a pattern in the text of a document. `before` and `after` are the text around it in its block, as far as anybody looks. */
export type Hit = { readonly groups: Readonly<Record<string, string | undefined>>; readonly place: Source; readonly before: string; readonly after: string };

/** A rule that looked further would need the whole of a long block for each of its words. */
const window = 400;

/** Every match of a global pattern, in the order of the text. */
export function hitsOf(blocks: readonly string[], pattern: RegExp): Hit[] {
	return blocks.flatMap((text, block) =>
		[...text.matchAll(pattern)].map((match) => {
			const end = match.index + match[0].length;
			return {
				groups: match.groups ?? {},
				place: placeIn(blocks, block, match.index, end),
				before: text.slice(Math.max(0, match.index - window), match.index),
				after: text.slice(end, end + window)
			};
		})
	);
}
