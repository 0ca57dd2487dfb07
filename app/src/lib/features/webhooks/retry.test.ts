import { expect, test } from 'vitest';
import { isTaken, waitAfterTry } from './retry.ts';

test('a message is tried ten times over three days, and then no more', () => {
	const waits = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((tries) => waitAfterTry(tries) ?? 0);
	expect(waits).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]);
	expect(waitAfterTry(10)).toBeNull();
});

test('only an answer of the 200s takes a message', () => {
	expect([200, 204, 299, 302, 410, 500, null].map(isTaken)).toEqual([true, true, true, false, false, false, false]);
});
