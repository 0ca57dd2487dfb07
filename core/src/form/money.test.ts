import { expect, test } from 'vitest';
import { layDown, type CellPart, type Part } from '../composing/lay-down.ts';
import { paragraph } from '../composing/paragraph.ts';
import type { Form } from './form.ts';
import { formOf } from './form-of.ts';
import { moneyMeasure } from './money-measure.ts';
import { readReturn } from './read-return.ts';

const formWith = (money: string): Form =>
	formOf({ title: 'ĐĂNG KÝ', tables: [{ columns: ['Stt', 'Nội dung', money], rows: [], source: { block: 0, start: 0, end: 0, quote: '' } }] });

type CellText = { text: string } & Pick<CellPart, 'colSpan' | 'rowSpan'>;
const cell = (text: string, spans: Omit<CellText, 'text'> = {}): CellPart => ({ ...spans, paragraphs: [paragraph(text)] });
const table = (...rows: CellPart[][]): Part => ({ kind: 'table-part', grid: [1, 1, 1, 1], borders: 'all', rows: rows.map((cells) => ({ cells })) });

function read(form: Form, ...parts: (Part | string)[]) {
	return readReturn({ blocks: layDown(parts.map((part) => (typeof part === 'string' ? paragraph(part) : part))), sections: [] }, form, 'a.docx');
}

const twoSources = table(
	[cell('TT', { rowSpan: 2 }), cell('Nội dung', { rowSpan: 2 }), cell('Kinh phí', { colSpan: 2 })],
	[cell('Ngân sách'), cell('Xã hội hóa')],
	[cell('1'), cell('Trồng cây'), cell('4'), cell('6')],
	[cell('2'), cell('Hiến máu'), cell('4'), cell('4')],
	[cell('3'), cell('Tập huấn'), cell(''), cell('6')],
	[cell('4'), cell('Tọa đàm'), cell('10', { colSpan: 2 })]
);
const plain = (heading: string) => table([cell('TT'), cell('Nội dung'), cell(heading)], [cell('1'), cell('Trồng cây'), cell('500')]);
const money = (reading: ReturnType<typeof read>) => reading.rows.map(({ cells }) => cells['c3']);

test('two amounts under one merged heading keep the names of their sub-columns, also when they are equal or one is empty', () => {
	expect(money(read(formWith('Kinh phí'), twoSources))).toEqual(['Ngân sách: 4\nXã hội hóa: 6', 'Ngân sách: 4\nXã hội hóa: 4', 'Xã hội hóa: 6', '10']);
});

test('a measure in a sub-heading is carried by the number and not said twice', () => {
	const rows = table(
		[cell('TT', { rowSpan: 2 }), cell('Nội dung', { rowSpan: 2 }), cell('Kinh phí', { colSpan: 2 })],
		[cell('Ngân sách (1.000 đồng)'), cell('Khác (1.000 đồng)')],
		[cell('1'), cell('Trồng cây'), cell('4'), cell('6')]
	);
	expect(money(read(formWith('Kinh phí'), rows))).toEqual(['Ngân sách: 4 nghìn đồng\nKhác: 6 nghìn đồng']);
});

test.each([
	['Đơn vị tính: nghìn đồng', 1000, 'nghìn đồng'],
	['(ĐVT: triệu đồng)', 1_000_000, 'triệu đồng'],
	['Kinh phí (1.000 đồng)', 1000, 'nghìn đồng'],
	['Kinh phí dự kiến (tỷ đồng)', 1_000_000_000, 'tỷ đồng'],
	['Kinh phí triệu đồng', 1_000_000, 'triệu đồng'],
	['Số tiền (đồng)', 1, 'đồng']
])('"%s" states a measure of money', (text, scale, words) => {
	expect(moneyMeasure(text)).toEqual({ scale, words });
});

test.each(['Hội đồng thi đua', 'Phụ lục (kèm theo Hội đồng)', 'Đơn vị: Phòng Cộng đồng', 'Kinh phí', 'Đơn vị tính: người'])('"%s" states none', (text) => {
	expect(moneyMeasure(text)).toBeNull();
});

test('a number carries the measure its own table states, unless the form’s heading states the same; nothing is converted', () => {
	expect(money(read(formWith('Kinh phí (triệu đồng)'), plain('Kinh phí (nghìn đồng)')))).toEqual(['500 nghìn đồng']);
	expect(money(read(formWith('Kinh phí (triệu đồng)'), plain('Kinh phí (triệu đồng)')))).toEqual(['500']);
	expect(money(read(formWith('Kinh phí (triệu đồng)'), plain('Kinh phí (1.000 đồng)')))).toEqual(['500 nghìn đồng']);
	expect(money(read(formWith('Kinh phí (triệu đồng)'), plain('Kinh phí')))).toEqual(['500']);
});

test('a measure said above the table is meant for its columns of money, and a remark names it beside the form’s', () => {
	const reading = read(formWith('Kinh phí (triệu đồng)'), 'Đơn vị tính: nghìn đồng', plain('Kinh phí'));
	expect(money(reading)).toEqual(['500 nghìn đồng']);
	expect(reading.remarks).toEqual([
		{
			code: 'money-measure',
			key: 'c3',
			column: 'Kinh phí (triệu đồng)',
			measure: { scale: 1000, words: 'nghìn đồng' },
			formMeasure: { scale: 1_000_000, words: 'triệu đồng' }
		}
	]);
	expect(read(formWith('Quy mô'), 'Đơn vị tính: nghìn đồng', plain('Quy mô')).remarks).toEqual([]);
});

test('a measure is nobody’s name', () => {
	expect(read(formWith('Kinh phí'), 'Đơn vị tính: nghìn đồng', plain('Kinh phí')).names.map(({ because }) => because)).not.toContain('title');
});
