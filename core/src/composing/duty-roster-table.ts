import type { RosterSession } from './duty-roster.ts';
import { outcomeWords, personCells, whenWords } from './duty-roster-words.ts';
import type { Alignment, Paragraph } from '../document/document.ts';
import type { CellPart, RowPart, TablePart } from './lay-down.ts';
import { face } from './page.ts';
import { paragraph } from './paragraph.ts';

type Setting = {
	readonly width: number;
	/** Half-points. */
	readonly size: number;
	/** Sessions of several names: each says its own. */
	readonly titled: boolean;
};

const headings = ['Ngày, giờ, địa điểm', 'Stt', 'Họ và tên', 'Chức vụ, đơn vị', 'Nhiệm vụ', 'Có mặt (ký tên)', 'Nghỉ bù'] as const;
const shares = [0.2, 0.055, 0.19, 0.18, 0.145, 0.135, 0.095];

/** The widths of the columns in twips, adding up to `width`. */
export function rosterGrid(width: number): number[] {
	const edges = shares.map((_, at) => Math.round(shares.slice(0, at + 1).reduce((sum, share) => sum + share, 0) * width));
	return edges.map((edge, at) => edge - (edges[at - 1] ?? 0));
}

export function rosterTable(sessions: readonly RosterSession[], setting: Setting): TablePart {
	const head = headings.map((heading): CellPart => ({ vertical: 'center', paragraphs: [cell(heading, setting, 'center', true)] }));
	const rows: RowPart[] = [{ header: true, cantSplit: true, cells: head }, ...sessions.flatMap((session) => rowsOf(session, setting))];
	return { kind: 'table-part', grid: rosterGrid(setting.width), borders: 'all', rows };
}

function rowsOf(session: RosterSession, setting: Setting): RowPart[] {
	const when: CellPart = { paragraphs: whenWords(session, setting.titled).map((words, at) => cell(words, setting, 'left', at === 0)) };
	const said: CellPart = { colSpan: headings.length - 1, paragraphs: [cell(outcomeWords(session), setting)] };
	if (session.cancelled !== null) return [{ cantSplit: true, cells: [when, said] }];
	const people = session.people.map((person, at) =>
		personCells(person, at + 1).map((words, column) => ({ paragraphs: [cell(words, setting, alignOf(column))] }))
	);
	return [...people, [said]].map((cells, at) => ({
		cantSplit: true,
		cells: at === 0 ? [{ ...when, rowSpan: people.length + 1 }, ...cells] : cells
	}));
}

function alignOf(column: number): Alignment {
	return column === 0 || column >= 4 ? 'center' : 'left';
}

function cell(text: string, { size }: Setting, align: Alignment = 'left', bold = false): Paragraph {
	return paragraph(text, { align, spaceBefore: 10, spaceAfter: 10 }, { font: face, size, ...(bold && { bold }) });
}
