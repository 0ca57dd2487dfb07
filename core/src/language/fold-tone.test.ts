import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldTone } from './fold-tone.ts';

test.each([
	['uỷ ban', 'ủy ban'],
	['hoà bình', 'hòa bình'],
	['thuý', 'thúy'],
	['sức khoẻ', 'sức khỏe'],
	['UỶ BAN HOÀ GIẢI', 'ỦY BAN HÒA GIẢI'],
	['Uỷ', 'Ủy'],
	['ngọai', 'ngoại'],
	['hòan thành', 'hoàn thành'],
	['lũy, luỹ', 'lũy, lũy'],
	['hu\u0309y', 'hủy']
])('the tone mark of "%s" goes where "%s" has it', (written, folded) => {
	expect(foldTone(written)).toBe(folded);
});

test.each(['quý', 'của', 'giờ', 'hoàn', 'thuyền', 'khuya', 'ngoài', 'quả', 'thuở', 'Huế', 'chuyện', 'giúp', 'khuỷu', 'loắt choắt'])(
	'"%s" stays as it is',
	(word) => {
		expect(foldTone(word)).toBe(word);
	}
);

test('"qúy" with the mark on the consonant u becomes "quý"', () => {
	expect(foldTone('qúy')).toBe('quý');
});

test('folding twice is folding once, composed or not', () => {
	const letters = fc.constantFrom(...'oòóỏuùủaàáeẽyýỷỹqQhnOÀ UỶ\u0300\u0302\u031bi');
	fc.assert(
		fc.property(fc.array(letters, { maxLength: 12 }), (parts) => {
			const once = foldTone(parts.join(''));
			expect(foldTone(once)).toBe(once);
			expect(foldTone(once.normalize('NFD'))).toBe(once);
		})
	);
});
