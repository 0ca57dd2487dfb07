import { expect, test } from 'vitest';
import { legible } from './legible.ts';

test('what nobody sees is left out, and what Word means by it stands there', () => {
	expect(legible('xã\u001Ephường')).toBe('xã-phường');
	expect(legible('dòng một\u000Bdòng hai\u2028dòng ba')).toBe('dòng một\ndòng hai\ndòng ba');
	expect(legible('\uFEFFKế\u0000 hoạch\u0007\u001F\u009F')).toBe('Kế hoạch');
	expect(legible('\u202Eđảo chữ\u202C \u2067RTL\u2069\u200F')).toBe('đảo chữ RTL');
	expect(legible('A\uD800B\uDC00')).toBe('AB');
});

test('what people write stays as it is', () => {
	const written = 'Tổ 5\t“xanh – sạch – đẹp” 😀👩\u200D👧 a\u00A0b\r\nDòng hai\n☐ 中 Đợt\u0301';
	expect(legible(written)).toBe(written);
});
