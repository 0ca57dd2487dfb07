import { expect, test } from 'vitest';
import { coverageOf } from './coverage.ts';

const heads = [
	{ label: 'II', title: 'Nội dung' },
	{ label: 'II.1', title: 'Tuyên truyền' },
	{ label: 'II.2', title: 'Đối thoại' }
];

test('a head is covered by the rows that name it, counted with the units that wrote them', () => {
	const rows = ['a', 'a', 'b'].map((unit) => ({ unit, head: 'II.1' }));
	expect(coverageOf(heads, rows).heads).toEqual([
		{ label: 'II.1', title: 'Tuyên truyền', rows: 3, units: ['a', 'b'] },
		{ label: 'II.2', title: 'Đối thoại', rows: 0, units: [] }
	]);
});

test('a row that names no head, one the plan lacks, or only the head above others is counted apart', () => {
	const rows = [null, 'V.9', 'II', 'II.2'].map((head) => ({ unit: 'a', head }));
	expect(coverageOf(heads, rows).without).toBe(3);
});

test('a label that begins like another is not under it', () => {
	const beside = [
		{ label: 'II.1', title: 'Một' },
		{ label: 'II.10', title: 'Mười' }
	];
	expect(coverageOf(beside, []).heads.map(({ label }) => label)).toEqual(['II.1', 'II.10']);
});
