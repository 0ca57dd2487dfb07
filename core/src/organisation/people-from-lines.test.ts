import fc from 'fast-check';
import { expect, test } from 'vitest';
import { peopleFromLines, staffFromLines } from './people-from-lines.ts';

test('a pasted list loses its numbers, bullets and positions, and each name stands once', () => {
	expect(peopleFromLines('1. Nguyễn Văn An, Trưởng phòng\n2) Trần Thị Bình\tchuyên viên\n- Lê  Cường\n\n3. NGUYỄN VĂN AN\n...')).toEqual([
		'Nguyễn Văn An',
		'Trần Thị Bình',
		'Lê Cường'
	]);
});

test('the same name in another Unicode form is the same person', () => {
	expect(peopleFromLines(`${'Đỗ Thị Hòa'.normalize('NFD')}\nĐỗ Thị Hòa`)).toEqual(['Đỗ Thị Hòa']);
});

test('whatever is pasted, names are short, not empty and none stands twice', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
			const names = peopleFromLines(text);
			expect(names.every((name) => name.length > 0 && name.length <= 100)).toBe(true);
			expect(new Set(names.map((name) => name.toLocaleLowerCase('vi'))).size).toBe(names.length);
		})
	);
});

test('what stands behind a name is the position; two of one name with two positions are two people', () => {
	expect(staffFromLines('1. Nguyễn Thị Hà, Chuyên viên\n2) Trần Văn Bình\tPhó Trưởng phòng\n- Lê Thu\nNguyễn Thị Hà, Kế toán\nLÊ THU')).toEqual([
		{ name: 'Nguyễn Thị Hà', position: 'Chuyên viên' },
		{ name: 'Trần Văn Bình', position: 'Phó Trưởng phòng' },
		{ name: 'Lê Thu', position: '' },
		{ name: 'Nguyễn Thị Hà', position: 'Kế toán' }
	]);
});
