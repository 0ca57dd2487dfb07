/** Sixteen hexadecimal digits that stand for what a picture looks like: each bit says whether a spot is darker than the next (a difference hash). */
export type PictureLook = string;

/** At most this many of the 64 bits differ between two files of one picture: made smaller, sent by Zalo, saved again. */
export const SAME_LOOK = 6;

const lookShape = /^[0-9a-f]{16}$/;

/** How many of the 64 bits differ; 64 when either is no look. */
export function lookDistance(one: PictureLook, other: PictureLook): number {
	if (!lookShape.test(one) || !lookShape.test(other)) return 64;
	return bitsIn(BigInt(`0x${one}`) ^ BigInt(`0x${other}`));
}

/** Whether a picture shows enough for its look to tell it from others: a dark room, a blank page or a plain wall looks like every other. */
export function isTelling(look: PictureLook): boolean {
	if (!lookShape.test(look)) return false;
	const bits = bitsIn(BigInt(`0x${look}`));
	return bits >= 8 && bits <= 56;
}

function bitsIn(value: bigint): number {
	return value.toString(2).replaceAll('0', '').length;
}
