import { expect, test } from 'vitest';
import { newId } from './new-id.ts';

const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('ids are UUIDv7, all different, and sort in the order they were made, within a millisecond too', () => {
	const ids = Array.from({ length: 20_000 }, () => newId());
	expect(new Set(ids).size).toBe(ids.length);
	expect(ids.toSorted()).toEqual(ids);
	expect(ids.every((id) => uuidV7.test(id))).toBe(true);
});

test('an id says when it was made', () => {
	const before = Date.now();
	const at = Number.parseInt(newId().replaceAll('-', '').slice(0, 12), 16);
	expect(at).toBeGreaterThanOrEqual(before);
	expect(at).toBeLessThanOrEqual(Date.now());
});
