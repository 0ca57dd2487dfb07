export type Grid = readonly (readonly string[])[];
export type SpannedCell = { readonly words: string; readonly colSpan: number; readonly rowSpan: number };

/** Puts cells where they stand on paper: the words of a merged cell stand in its first place, the places it covers are empty. */
export function placeSpans(rows: readonly (readonly SpannedCell[])[]): Grid {
	const covered: number[] = [];
	return rows.map((cells) => {
		const line: string[] = [];
		for (const cell of cells) {
			while (takeCovered(covered, line.length)) line.push('');
			cover(covered, line.length, cell);
			line.push(cell.words, ...Array.from({ length: cell.colSpan - 1 }, () => ''));
		}
		while (takeCovered(covered, line.length)) line.push('');
		return line;
	});
}

function takeCovered(covered: number[], column: number): boolean {
	const rows = covered[column] ?? 0;
	if (rows === 0) return false;
	covered[column] = rows - 1;
	return true;
}

function cover(covered: number[], column: number, { colSpan, rowSpan }: SpannedCell): void {
	for (let over = column; over < column + colSpan; over += 1) covered[over] = Math.max(0, rowSpan - 1);
}
