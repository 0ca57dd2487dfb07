import { expect, test } from 'vitest';
import { positionAfter, positionMoved } from './row-position.ts';

test('the first row of an empty sheet and a row at the end leave room on both sides', () => {
	expect(positionAfter([], -1)).toBeGreaterThan(0);
	expect(positionAfter([10, 20], 1)).toBeGreaterThan(20);
});

test('a row put between two others changes neither', () => {
	const middle = positionAfter([10, 20], 0);
	expect(middle > 10 && middle < 20).toBe(true);
});

test('a row put before the first stands before it', () => {
	expect(positionAfter([10, 20], -1)).toBeLessThan(10);
});

test('a row moves one place, and not beyond the ends', () => {
	const positions = [10, 20, 30];
	expect(positionMoved(positions, 0, -1)).toBeNull();
	expect(positionMoved(positions, 2, 1)).toBeNull();
	const down = positionMoved(positions, 0, 1);
	expect(down !== null && down > 20 && down < 30).toBe(true);
	const up = positionMoved(positions, 2, -1);
	expect(up !== null && up > 10 && up < 20).toBe(true);
	expect(positionMoved(positions, 1, -1)).toBeLessThan(10);
});
