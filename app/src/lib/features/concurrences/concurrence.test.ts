import { expect, test } from 'vitest';
import { stateOf } from './concurrence.ts';

test('a request waits until its hours are over, unless somebody agreed or did not', () => {
	const at = (hour: number) => new Date(Date.UTC(2026, 8, 1, hour));
	expect(stateOf({ agreed: null, expiresAt: at(10) }, at(9))).toBe('waiting');
	expect(stateOf({ agreed: null, expiresAt: at(10) }, at(10))).toBe('expired');
	expect([true, false].map((agreed) => stateOf({ agreed, expiresAt: at(10) }, at(11)))).toEqual(['agreed', 'refused']);
});
