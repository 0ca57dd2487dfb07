import { type Column, compareFilled, composeUnitReturn, markedColumns, readReturn, sayFileMark, sayRowMark, type UnitReturnContent } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { writeDocx } from '@kheo/documents/write-docx';
import { describe, expect, test } from 'vitest';
import { editInOffice } from './edit-in-office.ts';
import { hasLibreOffice } from './libreoffice.ts';

const columns: Column[] = [
	{ key: 'c1', heading: 'Stt', type: 'ordinal' },
	{ key: 'c2', heading: 'Tên nội dung, hoạt động', type: 'text' },
	{ key: 'c3', heading: 'Thời gian tổ chức', type: 'date' },
	{ key: 'c4', heading: 'Ghi chú', type: 'note' }
];
const rows = [
	{ id: 'row-1', cells: { c2: 'Hiến máu nhân đạo', c3: '10/10/2026' } },
	{ id: 'row-2', cells: { c2: 'Thăm gia đình chính sách\nTặng quà', c3: 'Tháng 10', c4: '5 suất' } },
	{ id: 'row-3', cells: { c2: 'I. Dọn vệ sinh', c3: '' } }
];
const content: UnitReturnContent = {
	unit: 'Phòng Một',
	agency: 'SỞ THỬ NGHIỆM',
	place: 'Bắc Ninh',
	year: 2026,
	form: { title: 'ĐĂNG KÝ HOẠT ĐỘNG', columns },
	rows: [...rows.map(({ id, cells }) => ({ cells, mark: sayRowMark(id, cells, markedColumns(columns)) })), { cells: {} }, { cells: {} }],
	nil: null,
	mark: sayFileMark({ obligation: 'obligation-1', unit: 'unit-1', at: 1000, columns: markedColumns(columns) })
};

/** What the file says differently from the rows as they went out. */
async function changesIn(bytes: Uint8Array, name: string) {
	const read = readReturn((await readFile(bytes, name)).document, content.form, name);
	if (!read.filled) throw new Error('the mark of the file is lost');
	expect(read.filled.mark).toMatchObject({ obligation: 'obligation-1', unit: 'unit-1', at: 1000 });
	const standing = rows.map(({ id, cells }) => ({ id, cells: Object.fromEntries(Object.entries(cells)), createdAt: 0 }));
	return compareFilled(read.rows, read.filled, standing, columns);
}

const untouched = { changed: [], added: [], gone: [], takenAway: [], same: 3 };
const edited = {
	changed: [{ row: 'row-1', cells: [{ column: 'c3', now: '10/10/2026', file: '12/10/2026', both: false }] }],
	added: [{ cells: { c2: 'Phát tờ rơi', c3: 'Tháng 11' } }],
	gone: ['row-2'],
	takenAway: [],
	same: 1
};

describe.skipIf(!hasLibreOffice)('a register filled in LibreOffice and brought back', () => {
	test.each(['docx', 'odt'] as const)('as Word and saved as %s, its rows are known again by their hidden marks', { timeout: 240_000 }, async (as) => {
		const file = writeDocx(composeUnitReturn(content));
		expect(await changesIn(file, 'a.docx')).toEqual(untouched);
		expect(await changesIn(editInOffice(file, [], as), `a.${as}`)).toEqual(untouched);
		const lines = [
			'oTables = oDoc.TextTables',
			'For i = 0 To oTables.Count - 1',
			'If oTables.getByIndex(i).Columns.Count = 4 Then oTable = oTables.getByIndex(i)',
			'Next i',
			'oTable.getCellByName("C2").setString("12/10/2026")',
			'oTable.Rows.removeByIndex(2, 1)',
			'oTable.Rows.insertByIndex(3, 1)',
			'oTable.getCellByName("B4").setString("Phát tờ rơi")',
			'oTable.getCellByName("C4").setString("Tháng 11")'
		];
		expect(await changesIn(editInOffice(file, lines, as), `a.${as}`)).toMatchObject(edited);
	});
});
