import { expect, test } from 'vitest';
import { callsAMinute, rateHeaders, rateOf } from './rate.ts';

test('the headers say how many calls are left and when the minute is over, and to wait when it is used up', () => {
	const since = 1_790_000_000_000;
	expect(rateHeaders(rateOf(2, { count: 2, since }, since + 1000))).toEqual({ 'ratelimit-limit': '2', 'ratelimit-remaining': '0', 'ratelimit-reset': '59' });
	expect(rateOf(2, { count: 9, since }, since + 59_999)).toEqual({ limit: 2, remaining: 0, resetSeconds: 1, isOver: true });
	expect(rateHeaders(rateOf(2, { count: 3, since }, since + 4000))).toMatchObject({ 'ratelimit-remaining': '0', 'retry-after': '56' });
});

test('a limit that is no number is the usual one', () => {
	expect([callsAMinute({}), callsAMinute({ KHEO_API_RATE: '-1' }), callsAMinute({ KHEO_API_RATE: '90' })]).toEqual([600, 600, 90]);
});
