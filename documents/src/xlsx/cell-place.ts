export type Place = { readonly row: number; readonly column: number };
export type Range = { readonly from: Place; readonly to: Place };

/** "C5" → row 4, column 2; null when it is no address. */
export function cellPlace(reference: string): Place | null {
	const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
	if (!match) return null;
	let column = 0;
	for (const letter of match[1] ?? '') column = column * 26 + (letter.charCodeAt(0) - 64);
	return { row: Number(match[2]) - 1, column: column - 1 };
}

export function rangeOf(reference: string): Range | null {
	const [from, to] = reference.split(':').map(cellPlace);
	return from && to ? { from, to } : null;
}
