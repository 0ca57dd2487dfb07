/** Twips as points, to a thousandth. */
export function points(twips: number): number {
	return Math.round(twips * 50) / 1000;
}
