import { expect, test } from 'vitest';
import { shinglesOf } from '../language/similarity.ts';
import { candidatePairs } from './candidate-pairs.ts';
import { duplicates } from './duplicates.ts';
import type { AcceptedRow } from './register.ts';

const columns = { name: 'c2', date: 'c3', scope: 'c4' };
const aRow = (id: string, c2: string, c3 = '', c4 = ''): AcceptedRow => ({
	id,
	unit: id.split('#')[0] ?? '',
	unitOrder: 1,
	version: 1,
	inferred: [],
	head: null,
	cells: { c2, c3, c4 }
});

test('one joint event that two units name almost alike on the same day is suggested once', () => {
	const found = duplicates(
		[
			aRow('Phòng A#1', 'Phối hợp tổ chức Hội nghị đối thoại với doanh nghiệp khoa học và công nghệ', '08/10/2026'),
			aRow('Trung tâm B#2', 'Hội nghị đối thoại với các doanh nghiệp khoa học và công nghệ', 'Ngày 8/10/2026'),
			aRow('Trung tâm B#3', 'Vệ sinh trụ sở làm việc', '08/10/2026')
		],
		columns,
		2026
	);
	expect(found).toMatchObject([{ ids: ['Phòng A#1', 'Trung tâm B#2'], because: 'same-event-and-time' }]);
});

test('the same words without a day are suggested for their words', () => {
	const found = duplicates([aRow('A#1', 'Hiến máu tình nguyện'), aRow('B#1', 'HIẾN MÁU TÌNH NGUYỆN')], columns);
	expect(found).toMatchObject([{ likeness: 1, because: 'same-words' }]);
});

test('the same words on different days or in different places are two events', () => {
	expect(duplicates([aRow('A#1', 'Hiến máu tình nguyện', '01/10/2026'), aRow('B#1', 'Hiến máu tình nguyện', '02/10/2026')], columns)).toEqual([]);
	expect(duplicates([aRow('A#1', 'Hiến máu tình nguyện', '', 'xã Tân An'), aRow('B#1', 'Hiến máu tình nguyện', '', 'phường Kinh Bắc')], columns)).toEqual([]);
});

test('empty names are like nothing', () => {
	expect(duplicates([aRow('A#1', ''), aRow('B#1', '')], columns)).toEqual([]);
});

test('of ten thousand rows with common phrases few pairs are compared at all', () => {
	const words = ['tuyên truyền', 'đối thoại', 'hướng dẫn', 'kiểm tra', 'tập huấn', 'tư vấn', 'thăm hỏi'];
	const names = Array.from({ length: 10_000 }, (_, n) => shinglesOf(`Tổ chức ${words[n % 7]} về ${words[(n * 3) % 5]} cho người dân thôn ${n % 3000}`));
	expect(candidatePairs(names).length).toBeLessThan(0.01 * ((names.length * names.length) / 2));
});
