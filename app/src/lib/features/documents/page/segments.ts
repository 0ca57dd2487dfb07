import type { Mark } from './marks.ts';
import type { PageParagraph, Piece } from './page.ts';

/** A piece of a paragraph under the same marks throughout; the most particular mark comes first, those of the look come last. */
export type Segment = Piece & { readonly marks: readonly Mark[]; readonly opens: boolean };

/** The pieces of a paragraph cut where marks begin and end. `opens`: the first segment of its most particular fact, where a link may stand; the look of a paragraph opens nothing. */
export function segmentsOf({ pieces, block }: PageParagraph, marks: readonly Mark[]): Segment[] {
	const here = marks
		.filter(({ source }) => source.block === block)
		.toSorted((a, b) => Number(a.tone === 'look') - Number(b.tone === 'look') || lengthOf(a) - lengthOf(b));
	const cuts = [...new Set(here.flatMap(({ source }) => [source.start, source.end]))].toSorted((a, b) => a - b);
	const linked = new Set<string>();
	return pieces
		.flatMap((piece) => cutAt(piece, cuts))
		.map((piece) => {
			const over = here.filter(({ source }) => source.start < piece.start + piece.text.length && piece.start < source.end);
			const name = over[0]?.tone === 'look' ? '' : (over[0]?.fact ?? '');
			const opens = name !== '' && !linked.has(name);
			if (opens) linked.add(name);
			return { ...piece, marks: over, opens };
		});
}

function lengthOf({ source }: Mark): number {
	return source.end - source.start;
}

function cutAt(piece: Piece, cuts: readonly number[]): Piece[] {
	const end = piece.start + piece.text.length;
	const edges = [piece.start, ...cuts.filter((cut) => cut > piece.start && cut < end), end];
	return edges
		.slice(0, -1)
		.map((from, index) => ({ ...piece, start: from, text: piece.text.slice(from - piece.start, (edges[index + 1] ?? end) - piece.start) }));
}
