import { bookingCode, readBookingCode } from '@kheo/core';

/** The code of a request from random numbers: "DL-K7MF-4QTX-9ACD". Whoever holds it sees how far the request is, so it is as long as that of a booking. */
export function requestCode(numbers: readonly number[]): string {
	return bookingCode(numbers).replace(/^ĐK/u, 'DL');
}

/** The code as it is kept, however it was typed; null when it cannot be one. */
export function readRequestCode(typed: string): string | null {
	return readBookingCode(typed.replace(/^\s*DL(?=[\s.–—-])/iu, ''))?.replace(/^ĐK/u, 'DL') ?? null;
}
