import { expect, test } from 'vitest';
import { leftoversIn } from './leftovers.ts';

const own = { names: ['Văn phòng Sở', 'Văn phòng'], year: 2026 };
const others = ['Thanh tra Sở', 'Phòng Kế hoạch', 'Phòng Kế hoạch - Tài chính', 'Văn phòng'];

test('the name of another unit is pointed at, the longest one alone', () => {
	expect(leftoversIn('Phòng Kế hoạch - Tài chính đã tổ chức 2 hội nghị.', own, others)).toEqual([{ code: 'other-unit', words: 'Phòng Kế hoạch - Tài chính' }]);
});

test('the unit’s own names are no leftovers', () => {
	expect(leftoversIn('Văn phòng Sở phối hợp trong năm 2026.', own, others)).toEqual([]);
});

test('another year is pointed at, unless the sentence compares or cites', () => {
	expect(leftoversIn('Đợt thi đua năm 2022 đã hoàn thành.', own, others)).toEqual([{ code: 'other-year', words: 'năm 2022' }]);
	expect(leftoversIn('Tăng 12% so với năm 2025; theo Kế hoạch số 5 năm 2024.', own, others)).toEqual([]);
});
