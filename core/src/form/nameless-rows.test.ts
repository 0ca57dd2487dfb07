import { expect, test } from 'vitest';
import type { Column } from './form.ts';
import { nameColumn, namelessRows } from './nameless-rows.ts';

function formWith(...headings: readonly (readonly [string, Column['type']])[]) {
	return { title: '', columns: headings.map(([heading, type], at): Column => ({ key: `c${at + 1}`, heading, type })) };
}
const register = formWith(['Stt', 'ordinal'], ['Đơn vị', 'text'], ['Tên nội dung, hoạt động', 'text'], ['Thời gian', 'date']);

test('a row that says something and not what it is has no name; an empty row is no such row', () => {
	const rows = [
		{ cells: { c3: 'Hội thi', c4: '5/10' } },
		{ cells: { c4: '5/10–17/10' } },
		{ cells: { c3: ' \n', c2: 'Phòng A' } },
		{ cells: {} },
		{ cells: { c4: ' ' } }
	];
	expect(namelessRows(rows, register)).toEqual([rows[1], rows[2]]);
});

test('headings that do not tell for sure which column names the row ask for no name', () => {
	const unsure = [
		formWith(['Stt', 'ordinal'], ['Số lượng', 'number'], ['Kết quả', 'text']),
		formWith(['Stt', 'ordinal'], ['Tên xã, phường', 'text'], ['Số cuộc', 'number']),
		formWith(['Quý I', 'number'], ['Quý II', 'number']),
		formWith()
	];
	expect(unsure.map(nameColumn)).toEqual([null, null, null, null]);
	expect(namelessRows([{ cells: { c2: '5' } }], unsure[0] ?? register)).toEqual([]);
	expect(
		['Nội dung', 'HOẠT ĐỘNG', 'Tên hoạt động, công trình', 'Khẩu hiệu'].map((heading) => nameColumn(formWith(['Stt', 'ordinal'], [heading, 'text']))?.key)
	).toEqual(Array.from({ length: 4 }, () => 'c2'));
});
