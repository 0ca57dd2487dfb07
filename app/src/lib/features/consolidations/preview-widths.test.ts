import type { Column } from '@kheo/core';
import { expect, test } from 'vitest';
import { previewWidths } from './preview-widths.ts';

const columns: Column[] = [
	{ key: 'c1', heading: 'Stt', type: 'ordinal' },
	{ key: 'c2', heading: 'Nội dung, hoạt động', type: 'text' },
	{ key: 'c3', heading: 'Số người', type: 'number' },
	{ key: 'c4', heading: 'Ghi chú', type: 'note' }
];
const source = { id: 'r', unit: 'Phòng Bưu chính, Viễn thông', unitId: 'u', cells: {}, file: null };
const rows = [{ cells: { c2: 'Ra quân hướng dẫn người dân làm hồ sơ trực tuyến tại nhà văn hóa các thôn', c3: '35' }, sources: [source] }];

test('a count is narrow, what is done is widest, and the sources keep their room', () => {
	const { shares, least } = previewWidths(columns, rows);
	const [ordinal = 0, name = 0, people = 0, note = 0, sources = 0] = shares;
	expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100);
	expect(name).toBeGreaterThan(2 * people);
	expect(ordinal).toBeLessThan(note + people);
	expect((sources * least) / 100).toBeGreaterThanOrEqual(18);
});

test('many long columns ask for no more than a screen of a laptop holds', () => {
	const many = Array.from({ length: 8 }, (_, at): Column => ({ key: `d${at}`, heading: 'Mục tiêu, kết quả', type: 'text' }));
	const long = [{ cells: Object.fromEntries(many.map(({ key }) => [key, 'từ '.repeat(40)])), sources: [source] }];
	expect(previewWidths(many.slice(0, 5), long).least).toBeLessThan(145);
	expect(previewWidths([], []).shares).toEqual([100]);
});
