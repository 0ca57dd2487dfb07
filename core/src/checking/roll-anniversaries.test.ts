import { expect, test } from 'vitest';
import { rollAnniversaries } from './roll-anniversaries.ts';

const slogan = 'Chào mừng 93 năm Ngày truyền thống ngành (15/10/1930 - 15/10/2023) và 24 năm Ngày hội của cả nước';
const known = [{ name: 'Ngày hội của cả nước', since: 1999 }];

test('both anniversaries of a slogan are counted to the year of the new plan', () => {
	expect(rollAnniversaries(slogan, 2026, known)).toBe('Chào mừng 96 năm Ngày truyền thống ngành (15/10/1930 - 15/10/2026) và 27 năm Ngày hội của cả nước');
	expect(rollAnniversaries(slogan, 2027, known)).toContain('97 năm Ngày truyền thống ngành (15/10/1930 - 15/10/2027) và 28 năm');
});

test('an anniversary that nobody dated stays as it is', () => {
	expect(rollAnniversaries('24 năm Ngày hội của cả nước', 2026)).toBe('24 năm Ngày hội của cả nước');
});

test('a five-year plan is no anniversary', () => {
	expect(rollAnniversaries('Kế hoạch 5 năm phát triển nhà ở (2021 - 2025)', 2026)).toBe('Kế hoạch 5 năm phát triển nhà ở (2021 - 2025)');
});

test('rolling to the same year changes nothing', () => {
	expect(rollAnniversaries(slogan, 2023, known)).toBe(slogan);
});
