import type { PlainDate } from '../calendar/plain-date.ts';
import type { Document, Paragraph } from '../document/document.ts';
import { fittingRoster } from './duty-roster-fit.ts';
import { rosterTable } from './duty-roster-table.ts';
import { balanceWords } from './duty-roster-words.ts';
import { layDown, type Part, type TablePart } from './lay-down.ts';
import { letterhead } from './letterhead.ts';
import { face, measureOf, pagesOf } from './page.ts';
import { paragraph } from './paragraph.ts';
import { openDate } from './register-words.ts';

export type RosterPerson = {
	readonly name: string;
	/** "Chuyên viên, Phòng A"; blank where nobody wrote it. */
	readonly position: string;
	readonly task: string;
	/** Null before the session, and where nobody noted it: the place to sign stays empty. */
	readonly attendance: 'present' | 'absent' | null;
	readonly absentReason: string;
	/** In whose place they came, or null. */
	readonly insteadOf: string | null;
	/** Minutes of leave that being there earns, or would earn. */
	readonly leave: number;
};

export type RosterSession = {
	readonly title: string;
	readonly on: PlainDate;
	readonly starts: string;
	readonly ends: string;
	readonly place: string;
	readonly people: readonly RosterPerson[];
	/** Why it was not held, or null. */
	readonly cancelled: string | null;
	readonly filesHandled: number | null;
	readonly peopleAdvised: number | null;
	readonly note: string;
};

export type DutyRoster = {
	readonly agency: string;
	readonly issuer: string;
	readonly place: string | null;
	readonly year: number;
	/** "tháng 9/2023". */
	readonly period: string;
	readonly sessions: readonly RosterSession[];
	/** Leave as it stands on `balancesOn`, of those who are owed any. */
	readonly balances: readonly { readonly name: string; readonly owed: number; readonly taken: number; readonly left: number }[];
	readonly balancesOn: string;
};

const margins = { top: 12, right: 15, bottom: 12, left: 20 };
const rosterWidth = measureOf('portrait', margins);

/**
 * Who is on duty when and where, on one upright A4: with the place to sign or the attendance that was noted, what each session came to, and the leave that it
 * earns. The letters are as large as one sheet allows, from 13 down to 9 points; what needs more goes on to a second sheet under the same headings.
 */
export function dutyRoster(roster: DutyRoster): Document {
	const size = fittingRoster(roster, rosterWidth);
	const { agency, issuer, period } = roster;
	const titles = [...new Set(roster.sessions.map(({ title }) => title))];
	const parts: Part[] = [
		letterhead({ parentIssuer: issuer === agency ? null : agency, issuer, number: null, about: null, placeAndDate: null }, rosterWidth),
		line(`LỊCH TRỰC ${period.toLocaleUpperCase('vi')}`, 28, { bold: true }, { spaceBefore: 160 }),
		...(titles.length === 1 ? [line(titles[0] ?? '', size, { bold: true })] : []),
		line('', 8),
		rosterTable(roster.sessions, { width: rosterWidth, size, titled: titles.length > 1 }),
		...balancesOf(roster, size),
		line('', 12),
		signingPlaces(roster)
	];
	const blocks = layDown(parts);
	return { blocks, sections: [pagesOf(blocks, 0, 'portrait', margins)] };
}

function line(text: string, size: number, style: { readonly bold?: boolean; readonly italic?: boolean } = {}, more: Paragraph['style'] = {}): Paragraph {
	return paragraph(text, { align: 'center', ...more }, { font: face, size, ...style });
}

function balancesOf(roster: DutyRoster, size: number): Paragraph[] {
	const words = balanceWords(roster);
	return words === '' ? [] : [paragraph(words, { align: 'justify', spaceBefore: 80 }, { font: face, size })];
}

function signingPlaces({ place, year, agency, issuer }: DutyRoster): TablePart {
	const half = Math.round(rosterWidth / 2);
	const date = { size: 24, italic: true, font: face };
	const hand = (words: string) => [line(words, 24, { bold: true }, { keepNext: true }), line('(Ký, ghi rõ họ tên)', 24, { italic: true }, { spaceAfter: 800 })];
	const right = [
		paragraph(`${place ?? '……'}, ${openDate(year)}`, { align: 'center', keepNext: true }, date),
		...hand(issuer === agency ? 'LÃNH ĐẠO CƠ QUAN' : 'LÃNH ĐẠO ĐƠN VỊ')
	];
	return {
		kind: 'table-part',
		grid: [half, rosterWidth - half],
		borders: 'none',
		rows: [{ cantSplit: true, cells: [{ paragraphs: [paragraph('', { align: 'center' }, date), ...hand('NGƯỜI LẬP')] }, { paragraphs: right }] }]
	};
}
