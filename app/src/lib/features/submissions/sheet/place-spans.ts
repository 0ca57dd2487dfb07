export type Grid = readonly (readonly string[])[];
export type SpannedCell = { readonly words: string; readonly colSpan: number; readonly rowSpan: number };
/** A place of a copied table. `repeated`: its words reach down from a row above; `across`: how many columns the cell that starts here spans. */
export type Place = { readonly words: string; readonly repeated: boolean; readonly across: number };

/** Puts cells where they stand on paper: words merged over rows are said of each row, words merged over columns stand in the first. */
export function placeSpans(rows: readonly (readonly SpannedCell[])[]): Place[][] {
	const reaching: { rows: number; place: Place }[] = [];
	return rows.map((cells) => {
		const line: Place[] = [];
		for (const cell of cells) {
			addCovered(line, reaching);
			const places = placesOf(cell);
			for (const [over, { words, across }] of places.entries())
				reaching[line.length + over] = { rows: cell.rowSpan - 1, place: { words, across, repeated: true } };
			line.push(...places);
		}
		addCovered(line, reaching);
		return line;
	});
}

/** Copied words without spans, as places. */
export function withoutSpans(grid: Grid): Place[][] {
	return grid.map((row) => row.map((words) => ({ words, repeated: false, across: 1 })));
}

/** Takes what reaches down into the places that come next. */
function addCovered(line: Place[], reaching: { rows: number; place: Place }[]): void {
	for (let covered = reaching[line.length]; covered && covered.rows > 0; covered = reaching[line.length]) {
		covered.rows -= 1;
		line.push(covered.place);
	}
}

function placesOf({ words, colSpan }: SpannedCell): Place[] {
	return Array.from({ length: colSpan }, (_, over) => ({ words: over === 0 ? words : '', repeated: false, across: over === 0 ? colSpan : 0 }));
}
