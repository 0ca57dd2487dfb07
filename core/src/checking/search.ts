import type { Source } from '../document/source.ts';
import { placeIn } from './places.ts';

/** One match of a pattern in the text of a document. `before` and `after` are the text around it in its block. */
export type Hit = { readonly groups: Readonly<Record<string, string | undefined>>; readonly place: Source; readonly before: string; readonly after: string };

/** Every match of a global pattern, in the order of the text. */
export function hitsOf(blocks: readonly string[], pattern: RegExp): Hit[] {
	return blocks.flatMap((text, block) =>
		[...text.matchAll(pattern)].map((match) => {
			const end = match.index + match[0].length;
			return { groups: match.groups ?? {}, place: placeIn(blocks, block, match.index, end), before: text.slice(0, match.index), after: text.slice(end) };
		})
	);
}
