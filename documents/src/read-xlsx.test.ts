import { formOf, readReturn, textsOf, type Table } from '@kheo/core';
import { expect, test } from 'vitest';
import { readXlsx } from './read-xlsx.ts';
import { xlsxOf } from './testing/package-of.ts';
import { writeXlsx } from './write-xlsx.ts';

const styles = (...codes: string[]): string =>
	`<styleSheet><numFmts>${codes.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>` +
	`<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>${codes.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join('')}</cellXfs></styleSheet>`;
const shown = (value: string, style: number, ...codes: string[]): string | undefined =>
	textsOf(readXlsx(xlsxOf(`<sheetData><row r="1"><c r="A1" s="${style}"><v>${value}</v></c></row></sheetData>`, { 'xl/styles.xml': styles(...codes) })))[2];

test('a sheet is a heading with its name and one table; rich text keeps its looks', () => {
	const shared = '<sst><si><t>Stt</t></si><si><r><rPr><b/></rPr><t>Nội</t></r><r><t xml:space="preserve"> dung\nhai</t></r></si></sst>';
	const sheet = '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row></sheetData>';
	const { blocks } = readXlsx(xlsxOf(sheet, { 'xl/sharedStrings.xml': shared }));
	expect(textsOf({ blocks, sections: [] })).toEqual(['Đăng ký', '', 'Stt', 'Nội dung\nhai']);
	expect(blocks[0]).toMatchObject({ style: { heading: 1 } });
	expect(blocks[3]).toMatchObject({ runs: [{ text: 'Nội', style: { bold: true } }, { text: ' dung' }, { of: 'line' }, { text: 'hai' }] });
});

test('merged cells span, and blank rows and columns between are left out', () => {
	const text = (place: string, value: string): string => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
	const sheet = `<sheetData><row r="1">${text('A1', 'Biểu')}</row><row r="3">${text('A3', 'Stt')}${text('C3', 'Việc')}</row><row r="4">${text('C4', 'a')}</row></sheetData><mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A3:A4"/></mergeCells>`;
	const table = readXlsx(xlsxOf(sheet)).blocks[1] as Table;
	expect(table.rows.map((row) => row.cells.map(({ column, colSpan, rowSpan }) => [column, colSpan, rowSpan]))).toEqual([
		[[0, 2, 1]],
		[
			[0, 1, 2],
			[1, 1, 1]
		],
		[[1, 1, 1]]
	]);
});

test('a day number under a date format is shown as d/m/yyyy, padded only when the format pads', () => {
	expect(shown('46290', 1)).toBe('25/9/2026');
	expect(shown('46270', 2, 'dd/mm/yyyy')).toBe('05/09/2026');
	expect(shown('46270.5', 2, 'd/m/yyyy h:mm')).toBe('5/9/2026 12:00');
	expect(shown('46270', 2, '[$-42A]"ngày" m/yyyy')).toBe('9/2026');
});

test('numbers are shown the Vietnamese way, with the words of their format', () => {
	expect(shown('1234567.5', 0)).toBe('1234567,5');
	expect(shown('1234567', 2, '#,##0')).toBe('1.234.567');
	expect(shown('0.256', 2, '0.0%')).toBe('25,6%');
	expect(shown('0.30000000000000004', 0)).toBe('0,3');
	expect(shown('120', 2, '0 "hộ"')).toBe('120 hộ');
	expect(shown('7', 2, '00')).toBe('07');
	expect(shown('-5', 2, '0;(0)')).toBe('5');
});

test('a formula shows the value last saved', () => {
	const sheet = '<sheetData><row><c t="str"><f>A2&amp;"x"</f><v>kết quả</v></c><c><f>1+1</f><v>2</v></c></row></sheetData>';
	expect(textsOf(readXlsx(xlsxOf(sheet))).slice(2)).toEqual(['kết quả', '2']);
});

test('a hidden sheet is not read', () => {
	const hidden =
		'<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" state="hidden" r:id="rId1"/></sheets></workbook>';
	expect(readXlsx(xlsxOf('<sheetData><row><c><v>1</v></c></row></sheetData>', { 'xl/workbook.xml': hidden })).blocks).toEqual([]);
});

test('more than 100,000 filled cells are refused', () => {
	const row = `<row>${'<c><v>1</v></c>'.repeat(101)}</row>`;
	expect(() => readXlsx(xlsxOf(`<sheetData>${row.repeat(1000)}</sheetData>`))).toThrow(expect.objectContaining({ code: 'file.too-many-cells' }));
});

test('what our writer wrote reads back cell by cell', async () => {
	const bytes = await writeXlsx({
		name: 'Tổng hợp',
		title: ['BIỂU TỔNG HỢP'],
		columns: [
			{ heading: 'Stt', width: 6 },
			{ heading: 'Việc', width: 40 }
		],
		rows: [
			['1', 'Trồng cây\nlàm đường'],
			['2', '=1+1']
		]
	});
	expect(textsOf(readXlsx(bytes))).toEqual(['Tổng hợp', '', 'BIỂU TỔNG HỢP', 'Stt', 'Việc', '1', 'Trồng cây\nlàm đường', '2', '=1+1']);
});

test('a form with a head of two rows is filled in from a sheet whose cells are merged, its groups kept apart', () => {
	const two = ['Stt', 'Nội dung', 'Thời gian – Bắt đầu', 'Thời gian – Kết thúc', 'Ghi chú'];
	const form = formOf({ title: '', tables: [{ columns: two, rows: [], source: { block: 0, start: 0, end: 0, quote: '' } }] });
	const line = (row: number, ...cells: string[]) =>
		`<row r="${row}">${cells.map((words, at) => (words === '' ? '' : `<c r="${'ABCDE'[at]}${row}" t="inlineStr"><is><t>${words}</t></is></c>`)).join('')}</row>`;
	const merged = ['A3:A4', 'B3:B4', 'C3:D3', 'E3:E4', 'C6:C7', 'A8:E8'].map((ref) => `<mergeCell ref="${ref}"/>`).join('');
	const sheet = `<sheetData>${[
		line(1, 'ĐĂNG KÝ HOẠT ĐỘNG'),
		line(3, 'Stt', 'Nội dung', 'Thời gian', '', 'Ghi chú'),
		line(4, '', '', 'Bắt đầu', 'Kết thúc'),
		line(5, 'I. Tuyên truyền'),
		line(6, '1', 'Phát tờ rơi', '01/10/2026', '05/10/2026'),
		line(7, '2', 'Treo băng rôn', '', '06/10/2026'),
		line(8, 'II. Vệ sinh'),
		line(9, '3', 'Dọn vệ sinh', '08/10/2026', '09/10/2026', 'cả ngày')
	].join('')}</sheetData><mergeCells>${merged}</mergeCells>`;
	expect(readReturn(readXlsx(xlsxOf(sheet)), form).rows.map(({ head, cells }) => [head, cells])).toEqual([
		['I. Tuyên truyền', { c2: 'Phát tờ rơi', c3: '01/10/2026', c4: '05/10/2026' }],
		['I. Tuyên truyền', { c2: 'Treo băng rôn', c3: '01/10/2026', c4: '06/10/2026' }],
		['II. Vệ sinh', { c2: 'Dọn vệ sinh', c3: '08/10/2026', c4: '09/10/2026', c5: 'cả ngày' }]
	]);
});
