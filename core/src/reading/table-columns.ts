import type { Document, Table, TableCell } from '../document/document.ts';
import { textOf } from '../document/text.ts';
import { fold } from './fold.ts';
import { listed } from './listed.ts';

/** The columns of a table of tasks, by their place in the grid; -1 where the table has none. `rows` of its top are the head. */
export type Columns = {
	readonly rows: number;
	readonly task: number;
	readonly lead: number;
	readonly support: number;
	readonly time: number;
	readonly product: number;
};

/**
 * Words over the columns of tables of tasks, small and without accents: those of the annexes to plans in common use, of the reporting forms
 * of NĐ 09/2019, and of work schedules of Party bodies.
 */
const words = {
	task: listed('noi dung, nhiem vu, cong viec, hoat dong, ten van ban, dau viec, phan viec, hang muc, viec can lam, viec phai lam'),
	lead: listed('chu tri, phu trach, thuc hien, tham muu, phan cong, trach nhiem, dau moi'),
	support: listed('phoi hop, tham gia'),
	time: listed('thoi gian, thoi han, thoi diem, tien do, hoan thanh, han xong, han nop, han cuoi, ky han, moc, ket thuc'),
	product: listed('san pham, ket qua, dau ra')
};
/** "Đơn vị", "Cơ quan, đơn vị" over a column says who works; "Đơn vị tính" does not. */
const bodiesOnly = /^(?:cac )?(?:don vi|co quan|bo phan|ca nhan|phong ban|nguoi)(?:[,/ ]+(?:don vi|co quan|ca nhan|bo phan|to chuc))*$/u;
const dueOnly = /^han(?:$|\s(?!che))/u;
/** "Thời gian thực hiện" is no unit, "Nội dung phối hợp" no helper, "Kết quả thực hiện" no leader. */
const doers = /(?:don vi|co quan|bo phan|nguoi|ca nhan|phong|ban|lanh dao|to chuc|^chu tri|^phu trach|^phan cong|^trach nhiem|^dau moi)/u;

/** The columns, when a row among the first three names a task and who has it, or a task and by when. */
export function columnsOf(document: Document, table: Table): Columns | null {
	for (let head = 0; head < Math.min(3, table.rows.length); head++) {
		const { names, rows } = headNames(document, table, head);
		const found = namedColumns(names);
		if (found && (found.lead >= 0 || found.time >= 0)) return { ...found, rows: head + rows };
	}
	return null;
}

function namedColumns(names: readonly string[]): Omit<Columns, 'rows'> | null {
	const taken = new Set<number>();
	const take = (fits: (name: string) => boolean) => {
		const at = names.findIndex((name, index) => name.length > 0 && name.length < 60 && !taken.has(index) && fits(name));
		if (at >= 0) taken.add(at);
		return at;
	};
	const time = take((name) => holds(name, words.time) || dueOnly.test(name));
	const lead = take((name) => (holds(name, words.lead) && doers.test(name) && !holds(name, words.task)) || bodiesOnly.test(name));
	const support = take((name) => holds(name, words.support) && !holds(name, words.task));
	const task = take((name) => holds(name, words.task));
	const product = take((name) => holds(name, words.product));
	return task < 0 ? null : { task, lead, support, time, product };
}

function holds(name: string, wanted: readonly string[]): boolean {
	return wanted.some((word) => name.includes(word));
}

/** What is printed over each column of the grid, and how many rows of it: under a cell that spans columns the next row names them. */
function headNames(document: Document, table: Table, head: number): { names: string[]; rows: number } {
	const top = table.rows[head]?.cells ?? [];
	const below = table.rows[head + 1]?.cells ?? [];
	const name = (cell: TableCell) => fold(linesOfCell(document, cell).join(' ')).replace(/\s+/gu, ' ').trim();
	const rows = Math.max(1, ...top.map(({ colSpan, rowSpan }) => (colSpan > 1 ? 1 : rowSpan)));
	const names: string[] = [];
	for (const cell of top) names[cell.column] = name(cell);
	const inner = below.map(name);
	if (!inner.every((text) => /^[a-z]/u.test(text) && text.length < 40) || !inner.some(isPartOfHead)) return { names: withoutHoles(names), rows };
	if (rows > 1) for (const cell of below) names[cell.column] = name(cell);
	else names.splice(splitColumn(names, inner), 1, ...inner);
	return { names: withoutHoles(names), rows: 2 };
}

function isPartOfHead(name: string): boolean {
	return /^(?:(?:don vi|co quan) )?(?:chu tri|phoi hop|bat dau|ket thuc|hoan thanh)/u.test(name);
}

/** Where nothing tells which cell the second row divides: the one that names who works, or when. */
function splitColumn(names: readonly string[], inner: readonly string[]): number {
	const wanted = inner.some((name) => /chu tri|phoi hop/u.test(name)) ? /don vi|co quan|thuc hien|phan cong|trach nhiem/u : /thoi gian|thoi han|tien do/u;
	const at = names.findIndex((name) => wanted.test(name));
	return at >= 0 ? at : names.length - 1;
}

function withoutHoles(names: readonly (string | undefined)[]): string[] {
	return Array.from(names, (name) => name ?? '');
}

/** The cell that starts at a column, also one that reaches down from a row above. */
export function cellAt(table: Table, row: number, column: number): TableCell | null {
	for (let above = row; above >= Math.max(0, row - 60); above--) {
		const cell = table.rows[above]?.cells.find((one) => one.column === column);
		if (cell && (above === row || cell.rowSpan > row - above)) return cell;
		if (cell) return null;
	}
	return null;
}

/** The printed lines of a cell, empty ones left out. */
export function linesOfCell(document: Document, cell: TableCell): string[] {
	const lines: string[] = [];
	for (let block = cell.first; block < cell.end; block++) {
		const found = document.blocks[block];
		for (const line of found ? textOf(found).split('\n') : []) {
			const text = oddBlanks.test(line) ? line.replace(/\s+/gu, ' ').trim() : line.trim();
			if (text !== '') lines.push(text);
		}
	}
	return lines;
}

const oddBlanks = /[\t\u00A0]|\s\s/u;
