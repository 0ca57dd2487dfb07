/** Letters and figures that are not taken for one another, in print, by hand or on the telephone. */
const signs = '3479ACDEFHJKLMNPQRTVWXY';
const length = 12;

/** The code of a booking from random numbers: "ĐK-K7MF-4QTX-9ACD". It alone opens and cancels the booking, so it is long. */
export function bookingCode(numbers: readonly number[]): string {
	return printed(Array.from({ length }, (_, at) => signs[(numbers[at] ?? 0) % signs.length] ?? '').join(''));
}

/** The code as it is kept, from what a person typed in any case, with or without dashes and the letters before it; null when it cannot be one. */
export function readBookingCode(typed: string): string | null {
	const bare = typed
		.normalize('NFC')
		.toUpperCase()
		.replace(/[\s.–—-]+/gu, '')
		.replace(/^[ĐD]K(?=.{12}$)/u, '');
	return bare.length === length && [...bare].every((sign) => signs.includes(sign)) ? printed(bare) : null;
}

function printed(bare: string): string {
	return `ĐK-${bare.match(/.{4}/gu)?.join('-') ?? bare}`;
}
