import { expect, test } from 'vitest';
import { callsAMinute, minuteRate, rateHeaders } from './rate.ts';

test('after as many calls as a minute permits the next is over, until the minute has passed; another caller is not', () => {
	const rate = minuteRate(2);
	const over = [0, 1, 2, 3].map((second) => rate('a', second * 1000).isOver);
	expect(over).toEqual([false, false, true, true]);
	expect(rate('b', 3000).isOver).toBe(false);
	expect(rateHeaders(rate('a', 4000))).toEqual({ 'ratelimit-limit': '2', 'ratelimit-remaining': '0', 'ratelimit-reset': '56', 'retry-after': '56' });
	expect(rate('a', 60_000)).toMatchObject({ isOver: false, remaining: 1 });
});

test('a limit that is no number is the usual one', () => {
	expect([callsAMinute({}), callsAMinute({ KHEO_API_RATE: '-1' }), callsAMinute({ KHEO_API_RATE: '90' })]).toEqual([600, 600, 90]);
});
