import { expect, test } from 'vitest';
import { stepFrom } from './finding-steps.ts';

test('steps go round, and begin at the first or the last when nothing has the focus', () => {
	const cards = ['a', 'b', 'c'];
	expect([stepFrom(cards, null, 1), stepFrom(cards, null, -1)]).toEqual(['a', 'c']);
	expect([stepFrom(cards, 'c', 1), stepFrom(cards, 'a', -1), stepFrom(cards, 'a', 1)]).toEqual(['a', 'c', 'b']);
	expect(stepFrom([], null, 1)).toBeNull();
});
