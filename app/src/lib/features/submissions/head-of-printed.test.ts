import { expect, test } from 'vitest';
import { headOfPrinted } from './head-of-printed.ts';

const heads = [
	{ label: 'II.1', title: 'Công tác tuyên truyền' },
	{ label: 'II.2', title: 'Thực hiện quy chế dân chủ ở cơ sở' }
];

test('a heading line of the table means the plan’s head with the same words, whatever its number', () => {
	expect(headOfPrinted('III. CÔNG TÁC TUYÊN TRUYỀN', heads)).toBe('II.1');
	expect(headOfPrinted('2. Thực hiện Quy chế dân chủ cơ sở', heads)).toBe('II.2');
});

test('a heading line that is like none stays without a head', () => {
	expect(headOfPrinted('IV. Chăm lo đời sống', heads)).toBeNull();
	expect(headOfPrinted(null, heads)).toBeNull();
});
