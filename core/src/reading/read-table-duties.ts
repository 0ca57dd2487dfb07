import type { Document, Table } from '../document/document.ts';
import { textOf } from '../document/text.ts';
import type { Source } from '../document/source.ts';
import { readTimeLine } from './read-deadline.ts';
import { productOf } from './duty-of.ts';
import { readReceiver } from './read-receiver.ts';
import type { ReadDeadline, ReadObligation } from './reading.ts';
import { cellAt, columnsOf, linesOfCell, type Columns } from './table-columns.ts';
import { isUnitName } from './unit-names.ts';
import { unitsOfCell, type CellUnits } from './units-of-cell.ts';

/** The duties that a table of tasks gives: a row for a task, with columns for who leads, who helps, by when, and what comes of it. */
export function readTableDuties(document: Document, tables: readonly number[]): ReadObligation[] {
	return tables.flatMap((index) => {
		const table = document.blocks[index];
		const columns = table?.kind === 'table' ? columnsOf(document, table) : null;
		return table?.kind === 'table' && columns ? dutiesOfTable({ document, table, columns }) : [];
	});
}

type Read = { readonly document: Document; readonly table: Table; readonly columns: Columns };
const nobody: CellUnits = { lead: [], support: [] };

/** Rows in order: one that only names a unit is over those after it; "nt" or nothing under a leader repeats the one above. */
function dutiesOfTable(read: Read): ReadObligation[] {
	const duties: ReadObligation[] = [];
	let group: { units: CellUnits; ordinal: string } | null = null;
	let last = nobody;
	let helped: readonly string[] = [];
	for (let row = read.columns.rows; row < read.table.rows.length; row++) {
		const heading = headingOf(read, row);
		if (heading !== null) {
			if (isUnitName(heading.text)) group = { units: { lead: [heading.text], support: [] }, ordinal: heading.ordinal };
			else if (group?.ordinal === heading.ordinal) group = null;
			continue;
		}
		const own = unitsOfCell(linesAt(read, row, read.columns.lead).filter((line) => !ditto.test(line)));
		const units = own.lead.length > 0 ? own : (group?.units ?? last);
		const support = linesAt(read, row, read.columns.support);
		const helping = support.length > 0 && support.every((line) => ditto.test(line)) ? helped : unitsOfCell(support).lead;
		duties.push(...dutyOfRow(read, row, { lead: units.lead, support: [...units.support, ...helping] }));
		if (support.length > 0) helped = helping;
		if (own.lead.length > 0) last = own;
	}
	return duties;
}

const ditto = /^(?:["”“''′″]+|-?\s*(?:nt|n\/t|như trên)\s*-?)$/iu;

/** A row that holds only one text beside its number: the name of a group. Its ordinal is told by kind: "I", "1", "a". */
function headingOf(read: Read, row: number): { text: string; ordinal: string } | null {
	const texts: string[] = [];
	for (const cell of read.table.rows[row]?.cells ?? []) {
		const lines = linesOfCell(read.document, cell);
		if (lines.length > 0) texts.push(lines.join(' '));
		if (texts.length > 2) return null;
	}
	const [first = '', ...rest] = texts;
	const numbered = rest.length > 0 && /^[\divxlc]{1,5}[.)]?$|^[a-zđ][.)]?$/iu.test(first);
	const text = numbered ? rest[0] : first;
	if (texts.length !== (numbered ? 2 : 1) || text === undefined || !/\p{L}{2}/u.test(text)) return null;
	return {
		text: text.replace(/[:.;\s]+$/u, ''),
		ordinal: numbered
			? first
					.replace(/[IVXLC]+/u, 'I')
					.replace(/\d+/u, '1')
					.replace(/[a-zđ]/u, 'a')
			: ''
	};
}

function dutyOfRow(read: Read, row: number, units: CellUnits): ReadObligation[] {
	const { columns } = read;
	const task = placeAt(read, row, columns.task);
	if (!task || !/\p{L}{2}/u.test(task.quote)) return [];
	const deadline = deadlineAt(read, row);
	if (units.lead.length === 0 && !(deadline !== null && (deadline.iso !== null || columns.lead >= 0) && binding(deadline))) return [];
	const common = {
		task: bare(linesAt(read, row, columns.task)),
		recipient: readReceiver(task.quote)?.name ?? null,
		inferred: {},
		deadline,
		product: bare(linesAt(read, row, columns.product)) || productOf(task.quote),
		source: task
	};
	const helping = units.support;
	const support: ReadObligation[] = helping.length > 0 && helping.join() !== units.lead.join() ? [{ ...common, units: [...helping], role: 'support' }] : [];
	return [{ ...common, units: [...units.lead], role: 'lead' }, ...support];
}

/** Without a unit a bare day in a table may be that of an event; "trước ngày", "hoàn thành" say it is a last one. */
function binding({ relation, words }: ReadDeadline): boolean {
	return relation === 'before' || relation === 'by' || /hoàn thành|xong|chậm nhất|hạn/iu.test(words);
}

function deadlineAt(read: Read, row: number): ReadDeadline | null {
	const cell = cellAt(read.table, row, read.columns.time);
	for (let block = cell?.first ?? 0; block < (cell?.end ?? 0); block++) {
		const text = textAt(read.document, block);
		const found = readTimeLine(text, (start, end) => ({ block, start, end, quote: text.slice(start, end) }));
		if (found) return found;
	}
	return null;
}

/** The text of a cell's first paragraph that has any, at most 600 characters of it. */
function placeAt({ document, table }: Read, row: number, column: number): Source | null {
	const cell = cellAt(table, row, column);
	for (let block = cell?.first ?? 0; block < (cell?.end ?? 0); block++) {
		const text = textAt(document, block);
		const start = text.length - text.trimStart().length;
		const quote = text.trim().slice(0, 600).trimEnd();
		if (quote !== '') return { block, start, end: start + quote.length, quote };
	}
	return null;
}

function linesAt({ document, table }: Read, row: number, column: number): string[] {
	const cell = column < 0 ? null : cellAt(table, row, column);
	return cell ? linesOfCell(document, cell) : [];
}

function textAt(document: Document, block: number): string {
	const found = document.blocks[block];
	return found ? textOf(found) : '';
}

/** The lines as one, without an end mark. */
function bare(lines: readonly string[]): string {
	return lines.join(' ').replace(/[.;,\s]+$/u, '');
}
