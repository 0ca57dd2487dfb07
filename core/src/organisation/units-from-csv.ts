import { csvLines } from '../language/csv-lines.ts';
import { searchKey } from '../language/search-key.ts';
import { inAgencyOrder, type Unit } from './unit.ts';

export type UnitList = {
	/** Who is expected, in the agency's order. */
	readonly active: readonly Unit[];
	/** Known by name but no longer expected. */
	readonly closed: readonly Unit[];
};

const headings = {
	name: /^(name|ten|ten don vi|don vi)$/,
	order: /^(order|thu tu|stt|tt)/,
	short: /^(short|viet tat|ten tat)/,
	aliases: /^(alias|ten khac)/,
	active: /^(active|hoat dong|con hoat dong)/
};
type Field = keyof typeof headings;

/**
 * Units listed in a CSV file (comma or semicolon, quotes as in RFC 4180): a heading line naming at least the column of names, else one
 * name a line. Without a column of order the lines are in order. Aliases are parted by "|"; active is 0 for a closed unit.
 */
export function unitsFromCsv(text: string): UnitList {
	const lines = csvLines(text);
	const columns = columnsOf(lines[0] ?? []);
	const body = columns.name === undefined ? lines : lines.slice(1);
	const read = body.map((cells, index) => readUnit(cells, columns, index + 1)).filter(({ unit }) => unit.name !== '');
	const those = (active: boolean) => inAgencyOrder(read.filter((line) => line.active === active).map(({ unit }) => unit));
	return { active: those(true), closed: those(false) };
}

function columnsOf(line: readonly string[]): Partial<Record<Field, number>> {
	const found = (Object.keys(headings) as Field[]).map(
		(field) => [field, line.findIndex((cell) => headings[field].test(searchKey(cell)) && cell.trim().length < 20)] as const
	);
	const columns = Object.fromEntries(found.filter(([, at]) => at >= 0));
	return columns;
}

function readUnit(cells: readonly string[], columns: Partial<Record<Field, number>>, line: number): { unit: Unit; active: boolean } {
	const cell = (field: Field, otherwise = '') => (columns[field] === undefined ? otherwise : (cells[columns[field]] ?? '').trim());
	const aliases = cell('aliases')
		.split('|')
		.map((alias) => alias.trim())
		.filter(Boolean);
	const unit = {
		name: cell('name', (cells[0] ?? '').trim()),
		order: Number(cell('order')) || line,
		shortName: cell('short') || null,
		aliases,
		activeFrom: null,
		activeTo: null
	};
	return { unit, active: !/^(0|khong|false|no)$/.test(searchKey(cell('active'))) };
}
