import { expect, test } from 'vitest';
import { formAppendices, formForTask } from './form-for-task.ts';

const source = { block: 0, start: 0, end: 0, quote: '' };
const anAppendix = (label: string, title: string, columns: readonly string[] = ['TT', 'Hoạt động', 'Ghi chú']) => ({
	label,
	title,
	tables: [{ columns, rows: [], source }]
});
const registering = anAppendix('Phụ lục 1', 'ĐĂNG KÝ HOẠT ĐỘNG');
const results = anAppendix('Phụ lục 2', 'KẾT QUẢ THỰC HIỆN');
const neutral = anAppendix('Phụ lục 3', 'DANH MỤC HOẠT ĐỘNG');
const labelFor = (kind: 'registration' | 'report', product: string | null, appendices: readonly ReturnType<typeof anAppendix>[]) =>
	formForTask({ kind, product }, appendices)?.label ?? null;

test('the appendix that the product names is the form, whatever the titles say', () => {
	expect(labelFor('registration', 'theo PHỤ LỤC 2', [registering, results])).toBe('Phụ lục 2');
	expect(labelFor('report', 'Phụ lục 1', [registering, results])).toBe('Phụ lục 1');
});

test('a label is not found inside a longer one', () => {
	expect(labelFor('report', 'Phụ lục 21', [neutral, anAppendix('Phụ lục 2', 'DANH MỤC')])).toBeNull();
});

test('where none is named a registration takes the form for registering, else the first', () => {
	expect(labelFor('registration', null, [results, neutral, registering])).toBe('Phụ lục 1');
	expect(labelFor('registration', null, [neutral, results])).toBe('Phụ lục 3');
	expect(labelFor('registration', null, [])).toBeNull();
});

test('where none is named a report takes the form of results, and never the one for registering', () => {
	expect(labelFor('report', null, [registering, results])).toBe('Phụ lục 2');
	expect(labelFor('report', null, [anAppendix('Phụ lục 1', 'ĐĂNG KÝ, BÁO CÁO HOẠT ĐỘNG'), neutral])).toBeNull();
});

test('an appendix without a table, or with two columns, is no form', () => {
	expect(formAppendices([{ tables: [] }, anAppendix('Phụ lục 4', 'KHẨU HIỆU', ['Stt', 'Nội dung'])])).toEqual([]);
});
