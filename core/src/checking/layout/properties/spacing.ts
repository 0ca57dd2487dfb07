import type { Piece } from '../components/component.ts';
import type { ComponentName } from '../../../presentation/pack.ts';
import { type Paper, paragraphAt } from '../paper.ts';
import { isWithin, type Property, said, saidRange } from './property.ts';

const twipsPerPoint = 20;
const ease = 1;

/** What a component must keep its distance from; running text from the paragraph above it. */
const above: Partial<Record<ComponentName, ComponentName>> = { motto: 'nation', 'letter-subject': 'number' };

export const spacing: Property = {
	code: 'layout.spacing',
	expected: (row) => (row.space ? saidRange(row.space) : null),
	wrong: (paper, piece, row) => {
		const before = row.space ? pieceAbove(paper, piece) : null;
		if (!before || !row.space) return null;
		const room = roomBetween(paper, before, piece);
		const isFit = room === null || isWithin(room, row.space, row.space[1] === Number.POSITIVE_INFINITY ? 0.2 : ease);
		return isFit ? null : said(room);
	}
};

function pieceAbove({ pieces }: Paper, piece: Piece): Piece | null {
	const name = above[piece.component];
	const at = pieces.indexOf(piece);
	const before = pieces.slice(Math.max(0, at - 1), at)[0];
	if (name === undefined) return before && running.has(before.component) && before.place.block !== piece.place.block ? before : null;
	return pieces.find(({ component }) => component === piece.component) === piece ? (pieces.findLast(({ component }) => component === name) ?? null) : null;
}

const running: ReadonlySet<ComponentName> = new Set<ComponentName>(['body', 'basis', 'clause-title', 'section', 'article']);

/** In points; null when an empty paragraph or something else stands between the two. */
function roomBetween(paper: Paper, upper: Piece, lower: Piece): number | null {
	if (upper.place.block === lower.place.block) return 0;
	const [over, under] = [paragraphAt(paper, upper.place), paragraphAt(paper, lower.place)];
	if (!over || !under || upper.place.block + 1 !== lower.place.block) return null;
	return ((over.style.spaceAfter ?? 0) + (under.style.spaceBefore ?? 0)) / twipsPerPoint;
}
