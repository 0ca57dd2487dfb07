import { searchKey } from '../language/search-key.ts';
import { cellsOf, type Grid, type GridCell } from './table-grid.ts';

const rowsSearched = 15;
/** A letterhead and a foot with signatures are laid out as tables too. */
const frame = /cong hoa xa hoi chu nghia|doc lap - tu do|noi nhan\s*:|^so\s*:|ngay .{0,10}thang .{0,10}nam/;

/** What looks like the headings of a table that does not fit the form: the first of its rows with the most filled cells. Null when there is no table of data. */
export function headingsOfOther(grids: readonly Grid[]): readonly GridCell[] | null {
	const rows = grids.flatMap(({ rows }) => rows.slice(0, rowsSearched)).map((places) => cellsOf(places).filter(({ text }) => text !== ''));
	const likely = rows.filter((cells) => cells.length > 1 && !cells.some(({ text }) => frame.test(searchKey(text))));
	return likely.reduce((best: readonly GridCell[] | null, cells) => (cells.length > (best?.length ?? 0) ? cells : best), null);
}
