import { expect, test } from 'vitest';
import { momentOf, outlived } from './generations.ts';

const nameOf = (at: Date) => `kheo-${at.toISOString().replace(/[-:]|\.\d+/gu, '')}.tar.gz`;
const nights = (count: number) => Array.from({ length: count }, (_, night) => nameOf(new Date(Date.UTC(2026, 10, 26, 18, 30) - night * 86_400_000)));

test('of two years of nights seven days, four weeks and twelve months stay', () => {
	const all = nights(730);
	const gone = new Set(outlived(all));
	const left = all.filter((name) => !gone.has(name)).map((name) => name.slice(5, 13));
	expect(left.slice(0, 7)).toEqual(['20261126', '20261125', '20261124', '20261123', '20261122', '20261121', '20261120']);
	expect(left.slice(7)).toEqual([
		'20261115',
		'20261108',
		'20261031',
		'20260930',
		'20260831',
		'20260731',
		'20260630',
		'20260531',
		'20260430',
		'20260331',
		'20260228',
		'20260131',
		'20251231'
	]);
});

test('whatever the order, and however long nothing was made, the newest never goes', () => {
	for (let count = 1; count < 40; count += 1) {
		const all = nights(count);
		expect(outlived(all.toReversed())).not.toContain(all[0]);
		expect(all.length - outlived(all).length).toBeGreaterThanOrEqual(Math.min(count, 7));
	}
});

test('other files in the folder are no concern of ours', () => {
	expect(outlived(['thư.docx', 'kheo-cũ.tar.gz', 'kheo-20260101T000000Z.tar.gz.999.part'])).toEqual([]);
	expect(momentOf('kheo-20260101T183000Z.tar.gz.age')).toEqual(new Date('2026-01-01T18:30:00Z'));
});
