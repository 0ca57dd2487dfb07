import { expect, test } from 'vitest';
import { findingKey } from './finding-key.ts';
import { defineRule, finding } from './rule.ts';
import { aReading, aHeader, findingsIn } from './testing/a-reading.ts';

const mark = 'Hết ./.';

function keysIn(...blocks: string[]): string[] {
	return findingsIn(aReading(blocks, { header: aHeader({ title: 'Tổ chức “Tháng An toàn” năm 2023' }) })).map(findingKey);
}

test('a paragraph added above leaves every finding its name', () => {
	const before = keysIn('Đăng ký hưởng ứng “Tháng An toàn” năm 2022.', mark);
	expect(before).toHaveLength(2);
	expect(keysIn('Một đoạn mới.', 'Đăng ký hưởng ứng “Tháng An toàn” năm 2022.', 'Một đoạn nữa.', mark)).toEqual(before);
});

test('mending one of several places leaves the finding its name, mending all takes it away', () => {
	const stale = 'Hưởng ứng “Tháng An toàn” năm 2022.';
	const mended = 'Hưởng ứng “Tháng An toàn” năm 2023.';
	expect(keysIn(stale, mended)).toEqual(keysIn(stale, stale));
	expect(keysIn(mended, mended)).toEqual([]);
});

test('another fault is another finding, even at the same place', () => {
	expect(keysIn('Hưởng ứng “Tháng An toàn” năm 2021.')).not.toEqual(keysIn('Hưởng ứng “Tháng An toàn” năm 2022.'));
});

test('case, blanks, dashes and quotation marks do not matter, accents do', () => {
	const named = (first: string) => findingKey(finding('wording-mixed', 'info', { first, second: 'x' }, []));
	expect(named('Các  phòng – “Sở”')).toBe(named('các phòng - "sở"'));
	expect(named('nhân dân'.normalize('NFD'))).toBe(named('nhân dân'));
	expect(named('Ủy ban')).not.toBe(named('Uỷ ban'));
});

test('long words are kept short and still told apart', () => {
	const long = 'Tuyên truyền, phổ biến '.repeat(200);
	const named = (task: string) => findingKey(finding('recipient-inferred', 'info', { recipient: 'Văn phòng', because: long, task }, []));
	expect(named(`${long}a`).length).toBeLessThan(400);
	expect(named(`${long}a`)).not.toBe(named(`${long}b`));
});

test('a rule knows the codes it may return from its laws', () => {
	expect(defineRule({ 'number-blank': 'a', 'date-blank': 'b' }, () => []).codes).toEqual(['number-blank', 'date-blank']);
});
