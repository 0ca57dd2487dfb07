import { type Column, compareFilled, markedColumns, readReturn, returnSheet, sayFileMark, sayRowMark } from '@kheo/core';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readXlsx } from './read-xlsx.ts';
import { writeXlsx } from './write-xlsx.ts';

const columns: Column[] = [
	{ key: 'c1', heading: 'Stt', type: 'ordinal' },
	{ key: 'c2', heading: 'Tên nội dung, hoạt động', type: 'text' },
	{ key: 'c3', heading: 'Thời gian tổ chức', type: 'date' }
];
const standing = ['Hiến máu', 'Thăm gia đình chính sách', 'I. Dọn vệ sinh'].map((c2, index) => ({
	id: `row-${index + 1}`,
	cells: { c2, c3: `${index + 1}/10` },
	createdAt: 0
}));
const form = { title: 'ĐĂNG KÝ HOẠT ĐỘNG', columns };
const mark = sayFileMark({ obligation: 'o', unit: 'u', at: 1000, columns: markedColumns(columns) });
const marked = standing.map(({ id, cells }) => ({ cells, mark: sayRowMark(id, cells, markedColumns(columns)) }));
const rows = [...marked, { cells: {} }, { cells: {} }];
const sheet = () => writeXlsx(returnSheet({ unit: 'Phòng Một', agency: 'SỞ', place: null, year: null, form, rows, nil: null, mark }));

function changesIn(bytes: Uint8Array) {
	const { rows, filled } = readReturn(readXlsx(bytes), form);
	if (!filled) throw new Error('the mark of the file is lost');
	return compareFilled(rows, filled, standing, columns);
}

/** The workbook after a program changed its sheet. */
function edited(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
	const parts = unzipSync(bytes);
	const name = 'xl/worksheets/sheet1.xml';
	return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) });
}

const inline = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
const put = (xml: string, place: string, words: string) => xml.replace(new RegExp(`<c r="${place}"[^>]*?(/>|>.*?</c>)`), inline(place, words));
const rowOf = (xml: string, number: number) => new RegExp(`<row r="${number}".*?</row>`).exec(xml)?.[0] ?? '';
const moved = (row: string, from: number, to: number) => row.replaceAll(new RegExp(`r="([A-Z]*)${from}"`, 'g'), `r="$1${to}"`);

test('a register as Excel keeps its marks in a hidden column that is no column of the form, and its cells are text', async () => {
	const parts = unzipSync(await sheet());
	expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toMatch(/<col min="4" max="4" hidden="1"/);
	expect(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())).toMatch(/numFmtId="49"|formatCode="@"/);
	expect(changesIn(await sheet())).toEqual({ changed: [], added: [], gone: [], takenAway: [], same: 3 });
});

test('a cell typed over, a row filled in, a row taken out and rows in another order are told by the marks', async () => {
	const bytes = edited(await sheet(), (xml) => {
		const typed = put(put(put(xml, 'C4', '12/10'), 'B7', 'Phát tờ rơi'), 'C7', 'Tháng 11');
		const [first, second, third] = [rowOf(typed, 4), rowOf(typed, 5), rowOf(typed, 6)];
		return typed
			.replace(second, '')
			.replace(first, moved(third, 6, 4))
			.replace(third, moved(first, 4, 6));
	});
	expect(changesIn(bytes)).toMatchObject({
		changed: [{ row: 'row-1', cells: [{ column: 'c3', now: '1/10', file: '12/10', both: false }] }],
		added: [{ cells: { c2: 'Phát tờ rơi', c3: 'Tháng 11' } }],
		gone: ['row-2'],
		takenAway: [],
		same: 1
	});
});
