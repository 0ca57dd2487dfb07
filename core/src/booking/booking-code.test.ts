import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bookingCode, readBookingCode } from './booking-code.ts';

test('a code is read however it is typed', () => {
	const code = bookingCode([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
	expect(code).toBe('ĐK-3479-ACDE-FHJK');
	for (const typed of [code, 'dk 3479acdefhjk', '3479-acde-fhjk', code.normalize('NFD').toLowerCase()]) expect(readBookingCode(typed)).toBe(code);
	for (const typed of ['', 'ĐK-3479-ACDE-FHJ', 'ĐK-3479-ACDE-FHJ0', 'PA-3479-ACDE']) expect(readBookingCode(typed)).toBeNull();
});

test('every code that is given is read as itself', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (numbers) => {
			const code = bookingCode(numbers);
			expect(readBookingCode(code)).toBe(code);
		})
	);
});
