import { expect, test } from 'vitest';
import { formOf } from './form-of.ts';
import { keyColumns } from './form-columns.ts';

const source = { block: 0, start: 0, end: 0, quote: '' };
const columns = ['Stt', 'Tên mô hình', 'Thời gian thực hiện', 'Địa bàn', 'Số lượng người tham gia', 'Ghi chú'];
const appendix = { title: 'ĐĂNG KÝ', tables: [{ columns, rows: [], source }] };

test('the columns of a form are printed letter for letter and typed by what their headings say', () => {
	expect(formOf(appendix).columns.map(({ key, heading, type }) => [key, heading, type])).toEqual([
		['c1', 'Stt', 'ordinal'],
		['c2', 'Tên mô hình', 'text'],
		['c3', 'Thời gian thực hiện', 'date'],
		['c4', 'Địa bàn', 'text'],
		['c5', 'Số lượng người tham gia', 'number'],
		['c6', 'Ghi chú', 'note']
	]);
});

test('name, time and place of a row are found by their headings', () => {
	expect(keyColumns(formOf(appendix))).toMatchObject({ name: { key: 'c2' }, date: { key: 'c3' }, scope: { key: 'c4' } });
	expect(keyColumns({ title: '', columns: [] })).toEqual({ name: null, date: null, scope: null, unit: null });
});
