import { expect, test } from 'vitest';
import { layDown, type CellPart, type Part } from '../composing/lay-down.ts';
import { paragraph } from '../composing/paragraph.ts';
import type { Document } from '../document/document.ts';
import type { Form } from './form.ts';
import { formOf } from './form-of.ts';
import { readReturn } from './read-return.ts';

const columns = [
	'Stt',
	'Tên nội dung, hoạt động',
	'Thời gian tổ chức, triển khai',
	'Quy mô, phạm vi triển khai',
	'Đối tượng thực hiện hoặc đối tượng thụ hưởng',
	'Mục tiêu hướng đến hoặc dự kiến kết quả đạt được',
	'Ghi chú'
];
const form: Form = formOf({ title: 'ĐĂNG KÝ HOẠT ĐỘNG', tables: [{ columns, rows: [], source: { block: 0, start: 0, end: 0, quote: '' } }] });

type CellText = string | ({ text: string } & Pick<CellPart, 'colSpan' | 'rowSpan'>);

function aTable(rows: readonly (readonly CellText[])[]): Part {
	const width = Math.max(...rows.map((row) => row.length));
	const cells = (row: readonly CellText[]) => row.map((cell) => (typeof cell === 'string' ? cellOf(cell) : { ...cell, ...cellOf(cell.text) }));
	return { kind: 'table-part', grid: Array.from({ length: width }, () => 1000), borders: 'all', rows: rows.map((row) => ({ cells: cells(row) })) };
}

const cellOf = (text: string): CellPart => ({ paragraphs: text.split('\n').map((line) => paragraph(line)) });
const aDocument = (...parts: (Part | string)[]): Document => ({
	blocks: layDown(parts.map((part) => (typeof part === 'string' ? paragraph(part) : part))),
	sections: []
});
const read = (...parts: (Part | string)[]) => readReturn(aDocument(...parts), form);
const firstCells = (reading: ReturnType<typeof read>) => reading.rows.map(({ cells }) => cells['c2']);

test('the same headings in the same order give one row for each line, with Stt left out', () => {
	const { rows, notUnderstood } = read(aTable([columns, ['1', 'Hiến máu', '10/10/2026', 'Toàn Sở', 'Công chức', '50 đơn vị máu', '']]));
	expect(rows).toMatchObject([
		{ cells: { c2: 'Hiến máu', c3: '10/10/2026', c4: 'Toàn Sở', c5: 'Công chức', c6: '50 đơn vị máu' }, head: null, source: { quote: 'Hiến máu' } }
	]);
	expect(notUnderstood).toEqual([]);
});

test('a table without Stt, with shortened headings in another order, is read by its headings', () => {
	const { rows } = read(
		aTable([
			['Thời gian', 'Nội dung hoạt động', 'Kết quả dự kiến', 'Đối tượng'],
			['Tháng 10', 'Thăm gia đình chính sách', '5 suất quà', 'Hộ khó khăn']
		])
	);
	expect(rows[0]?.cells).toEqual({ c2: 'Thăm gia đình chính sách', c3: 'Tháng 10', c5: 'Hộ khó khăn', c6: '5 suất quà' });
});

test('an extra column’s text is listed as not understood, never put into another column', () => {
	const { rows, notUnderstood } = read(
		aTable([
			['TT', 'Nội dung', 'Thời gian', 'Đơn vị thực hiện'],
			['1', 'Hiến máu', '10/10', 'Chi đoàn']
		])
	);
	expect(rows[0]?.cells).toEqual({ c2: 'Hiến máu', c3: '10/10' });
	expect(notUnderstood).toMatchObject([{ text: 'Đơn vị thực hiện: Chi đoàn', why: 'extra-column', source: { quote: 'Chi đoàn' } }]);
});

test('two header rows with a heading over two sub-headings fill one column of the form, each part under its own name', () => {
	const { rows, remarks } = read(
		aTable([
			[
				{ text: 'Stt', rowSpan: 2 },
				{ text: 'Tên nội dung, hoạt động', rowSpan: 2 },
				{ text: 'Đối tượng', colSpan: 2 },
				{ text: 'Ghi chú', rowSpan: 2 }
			],
			['Thực hiện', 'Thụ hưởng'],
			['1', 'Tập huấn', 'Phòng A', 'Doanh nghiệp', '']
		])
	);
	expect(rows.map(({ cells }) => cells)).toEqual([{ c2: 'Tập huấn', c5: 'Thực hiện: Phòng A\nThụ hưởng: Doanh nghiệp' }]);
	expect(remarks).toEqual([{ code: 'sub-columns-joined', key: 'c5', column: columns[4], parts: ['Thực hiện', 'Thụ hưởng'] }]);
});

test('title rows above the headings and a row of column numbers below them are no data', () => {
	const title = [{ text: 'BẢNG ĐĂNG KÝ HOẠT ĐỘNG', colSpan: 7 }];
	expect(firstCells(read(aTable([title, columns, ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'], ['1', 'Hiến máu', '', '', '', '', '']])))).toEqual([
		'Hiến máu'
	]);
});

test('placeholder and blank rows are no data', () => {
	const blank = ['', '', '', '', '', '', ''];
	expect(read(aTable([columns, ['1', ...blank.slice(1)], ['2', '…', ...blank.slice(2)], ['...', ...blank.slice(1)], blank])).rows).toEqual([]);
});

test('a full-width row and a row numbered in Roman give the content head of the rows below', () => {
	const { rows } = read(
		aTable([
			columns,
			[{ text: 'I. Tuyên truyền', colSpan: 7 }],
			['1', 'Phát tờ rơi', '', '', '', '', ''],
			['II', 'Đối thoại', '', '', '', '', ''],
			['1', 'Gặp doanh nghiệp', '8/10', '', '', '', '']
		])
	);
	expect(rows.map(({ head, cells }) => [head, cells['c2']])).toEqual([
		['I. Tuyên truyền', 'Phát tờ rơi'],
		['II Đối thoại', 'Gặp doanh nghiệp']
	]);
});

test('a name merged over two rows is repeated, unless its number is merged too: then it is one entry', () => {
	const repeated = read(aTable([columns, ['1', { text: 'Tập huấn', rowSpan: 2 }, 'Ngày 1/10', '', '', '', ''], ['2', 'Ngày 2/10', '', '', '', '']]));
	expect(repeated.rows.map(({ cells }) => [cells['c2'], cells['c3']])).toEqual([
		['Tập huấn', 'Ngày 1/10'],
		['Tập huấn', 'Ngày 2/10']
	]);
	const one = read(
		aTable([columns, [{ text: '1', rowSpan: 2 }, { text: 'Tập huấn', rowSpan: 2 }, 'Ngày 1/10', '', '', '', ''], ['Ngày 2/10', '', '', '', '']])
	);
	expect(one.rows.map(({ cells }) => [cells['c2'], cells['c3']])).toEqual([['Tập huấn', 'Ngày 1/10\nNgày 2/10']]);
});

test('a number merged over rows counts once, words merged over rows are said of each', () => {
	const headings = ['Stt', 'Nội dung', 'Đơn vị phối hợp', 'Kinh phí', 'Số lượng'];
	const money = formOf({ title: '', tables: [{ columns: headings, rows: [], source: { block: 0, start: 0, end: 0, quote: '' } }] });
	const two = (text: string) => ({ text, rowSpan: 2 });
	const first = aTable([headings, ['1', 'Phát tờ rơi', two('Công đoàn'), two('5 triệu'), two('40')], ['2', 'Treo băng rôn']]);
	expect(readReturn(aDocument(first), money).rows.map(({ cells }) => cells)).toEqual([
		{ c2: 'Phát tờ rơi', c3: 'Công đoàn', c4: '5 triệu', c5: '40' },
		{ c2: 'Treo băng rôn', c3: 'Công đoàn' }
	]);
	const words = aTable([headings, ['1', 'Phát tờ rơi', '', two('Xã hội hóa'), '1'], ['2', 'Treo băng rôn', '', '2']]);
	expect(readReturn(aDocument(words), money).rows.map(({ cells }) => cells['c4'])).toEqual(['Xã hội hóa', 'Xã hội hóa']);
});

test('words that stand alone in the column of numbers, as over the rows of a sheet, name their group', () => {
	const { rows } = read(aTable([columns, ['I. Tuyên truyền', '', '', '', '', '', ''], ['1', 'Phát tờ rơi', '', '', '', '', '']]));
	expect(rows).toMatchObject([{ head: 'I. Tuyên truyền', cells: { c2: 'Phát tờ rơi' } }]);
});

test('lines and list numbers inside a cell are kept', () => {
	const listed = { ...paragraph('Phát tờ rơi'), listLabel: '1.' };
	const table: Part = {
		kind: 'table-part',
		grid: [1, 1],
		borders: 'all',
		rows: [{ cells: [cellOf('Nội dung'), cellOf('Thời gian')] }, { cells: [{ paragraphs: [listed, paragraph('2. Treo băng rôn')] }, cellOf('10/10')] }]
	};
	expect(read(table).rows[0]?.cells['c2']).toBe('1. Phát tờ rơi\n2. Treo băng rôn');
});

test('a row without name and number goes on with the row above', () => {
	const { rows } = read(aTable([columns, ['1', 'Hiến máu', '10/10', '', '', 'Vận động', ''], ['', '', '', '', '', '50 đơn vị máu', '']]));
	expect(rows.map(({ cells }) => cells['c6'])).toEqual(['Vận động\n50 đơn vị máu']);
});

test('a second table without headings but as wide goes on with the first', () => {
	const next = aTable([['2', 'Dọn vệ sinh', '', '', '', '', '']]);
	expect(firstCells(read(aTable([columns, ['1', 'Hiến máu', '', '', '', '', '']]), '', next))).toEqual(['Hiến máu', 'Dọn vệ sinh']);
});

test('the foot of a sheet and its totals are not rows', () => {
	const row = (text: string) => ['', text, '', '', '', '', ''];
	const { rows, notUnderstood } = read(
		aTable([
			columns,
			['1', 'Hiến máu', '', '', '', '', ''],
			row('Tổng cộng: 01 hoạt động'),
			row('Bắc Ninh, ngày 20 tháng 9 năm 2026'),
			row('NGƯỜI LẬP BIỂU'),
			row('Nguyễn Văn A')
		])
	);
	expect(rows).toHaveLength(1);
	expect(notUnderstood).toMatchObject([{ why: 'total-row', text: 'Tổng cộng: 01 hoạt động' }]);
});

test('a nil return is recognised in a sentence or in the table, with its sentence as the reason', () => {
	const sentence = 'Do đang kiện toàn nhân sự, đơn vị không đăng ký hoạt động trong đợt này.';
	expect(read('Kính gửi: Văn phòng Sở', sentence)).toMatchObject({ rows: [], nil: { reason: sentence, source: { block: 1 } }, notUnderstood: [] });
	expect(read(aTable([columns, ['1', 'Không có nội dung đăng ký', '', '', '', '', '']]))).toMatchObject({
		rows: [],
		nil: { reason: 'Không có nội dung đăng ký' }
	});
	expect(read('Đơn vị nào không đăng ký thì nêu rõ.', aTable([columns, ['1', 'Hiến máu', '', '', '', '', '']])).nil).toBeNull();
});

test('content outside the table is listed, the frame of the letter is not', () => {
	const { notUnderstood } = read(
		'Kính gửi: Văn phòng Sở',
		aTable([columns, ['1', 'Hiến máu', '', '', '', '', '']]),
		'Ngoài ra phòng sẽ phối hợp tổ chức một buổi tọa đàm về chuyển đổi số.',
		'TRƯỞNG PHÒNG'
	);
	expect(notUnderstood).toMatchObject([{ why: 'outside-table' }]);
	expect(notUnderstood).toHaveLength(1);
});

test('a file without a table, with another table and with an empty one say three different things', () => {
	const why = (...parts: (Part | string)[]) =>
		readReturn(aDocument(...parts.map((p) => (typeof p === 'string' ? paragraph(p) : p))), form, 'a.docx').notUnderstood;
	expect(why('Xin chào')).toMatchObject([{ why: 'no-table', text: 'a.docx' }]);
	expect(
		why(
			aTable([
				['Họ và tên', 'Chức vụ', 'Điện thoại'],
				['Trần Thị A', 'Chuyên viên', '']
			])
		)
	).toMatchObject([{ why: 'no-fitting-table', text: 'Họ và tên | Chức vụ | Điện thoại' }]);
	expect(why(aTable([['UBND TỈNH', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']]))).toMatchObject([{ why: 'no-table' }]);
	expect(why(aTable([columns, ['1', '', '', '', '', '', '']]))).toMatchObject([{ why: 'no-rows', text: 'a.docx' }]);
});

test('a table of something else is named by its headings, the places for signatures are not', () => {
	const own = aTable([columns, ['1', 'Hiến máu', '', '', '', '', '']]);
	const others = (...parts: Part[]) => read(own, ...parts).notUnderstood.map(({ text, why }) => [why, text]);
	expect(others(aTable([['Họ và tên', 'Chức vụ']]))).toEqual([['other-table', 'Họ và tên | Chức vụ']]);
	expect(others(aTable([['NGƯỜI LẬP\n(Ký, ghi rõ họ tên)\nNguyễn Văn A', 'TRƯỞNG PHÒNG\nTrần Thị B']]))).toEqual([]);
});

test('a slip with the headings one under another is one activity, and the next begins where its first heading comes again', () => {
	const { rows, notUnderstood } = read(
		aTable([
			['Tên hoạt động', 'Hiến máu'],
			['Thời gian', '10/10'],
			['Người phụ trách', 'Đ/c Bình'],
			['Tên hoạt động', 'Trồng cây'],
			['Thời gian', '20/11']
		])
	);
	expect(rows.map(({ cells }) => cells)).toEqual([
		{ c2: 'Hiến máu', c3: '10/10' },
		{ c2: 'Trồng cây', c3: '20/11' }
	]);
	expect(notUnderstood).toMatchObject([{ why: 'extra-column', text: 'Người phụ trách: Đ/c Bình' }]);
});

test('headings in the short hand of an office mean what they stand for', () => {
	const { rows } = read(
		aTable([
			['TT', 'ND hoạt động', 'T/gian', 'Qui mô', 'KQ dự kiến'],
			['1', 'Phát tờ rơi', 'Tháng 10', '3 xã', '500 tờ']
		])
	);
	expect(rows[0]?.cells).toEqual({ c2: 'Phát tờ rơi', c3: 'Tháng 10', c4: '3 xã', c6: '500 tờ' });
});
