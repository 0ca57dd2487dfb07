export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
/** A line of a page and where it stands, from the lower left corner. */
export type PlacedLine = { readonly text: string; readonly bbox: Box };
/** An image as wide as `ratio` times its height. */
export type Shape = { readonly ratio: number };

/** A seal is shown as large as it is: 36 mm across (mem). */
const SEAL_ACROSS = (36 / 25.4) * 72;
/** What is kept free above and below the signature (mem). */
const AIR = 2;

/**
 * Where the image of the hand's signature goes: centred between the signer's title and the name (NĐ 30/2020, Phụ lục I, II.7.c). Null where the
 * name does not stand on the page under anything.
 */
export function handPlace(lines: readonly PlacedLine[], name: string, { ratio }: Shape): Box | null {
	const own = lines.findLast(({ text }) => fold(text).endsWith(fold(name)));
	if (!own || fold(name) === '') return null;
	const width = Math.min(own.bbox.width, own.bbox.width * (fold(name).length / Math.max(1, fold(own.text).length)));
	const middle = own.bbox.x + own.bbox.width - width / 2;
	const below = own.bbox.y + own.bbox.height;
	const above = lines.filter(({ bbox }) => bbox.y > below && bbox.x < middle && middle < bbox.x + bbox.width).map(({ bbox }) => bbox.y);
	if (above.length === 0) return null;
	const height = Math.min(...above) - below - 2 * AIR;
	return height <= 0 ? null : { x: middle - (height * ratio) / 2, y: below + AIR, width: height * ratio, height };
}

/** The seal covers about a third of the signature, to its left (II.8.b). */
export function sealPlace(hand: Box, { ratio }: Shape): Box {
	const height = SEAL_ACROSS / ratio;
	return { x: hand.x + hand.width / 3 - SEAL_ACROSS, y: hand.y + hand.height / 2 - height / 2, width: SEAL_ACROSS, height };
}

function fold(text: string): string {
	return text.normalize('NFC').replaceAll(/\s/gu, '').toLocaleLowerCase('vi');
}
