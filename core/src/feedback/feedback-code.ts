/** Letters and figures that are not taken for one another, in print, by hand or on the telephone. */
const signs = '3479ACDEFHJKLMNPQRTVWXY';
const random = 7;

/** The code of a piece of feedback from random numbers, with a last sign that tells a mistyped one: "PA-K7MF-4QTX". */
export function feedbackCode(numbers: readonly number[]): string {
	const drawn = Array.from({ length: random }, (_, at) => signs[(numbers[at] ?? 0) % signs.length] ?? '').join('');
	const all = drawn + checkSign(drawn);
	return `PA-${all.slice(0, 4)}-${all.slice(4)}`;
}

/** The code as it is kept, from what a person typed in any case with or without dashes; null when it cannot be one. */
export function readFeedbackCode(typed: string): string | null {
	const bare = typed
		.toUpperCase()
		.replace(/[\s.–—-]+/gu, '')
		.replace(/^PA(?=.{8}$)/u, '');
	const [drawn, check] = [bare.slice(0, random), bare.slice(random)];
	const isOne = bare.length === random + 1 && [...bare].every((sign) => signs.includes(sign)) && check === checkSign(drawn);
	return isOne ? `PA-${bare.slice(0, 4)}-${bare.slice(4)}` : null;
}

/** Weights without a common factor with 23, so that one wrong sign, or two that changed places, never give the same check. */
function checkSign(drawn: string): string {
	const sum = [...drawn].reduce((total, sign, at) => total + (at + 2) * signs.indexOf(sign), 0);
	return signs[sum % signs.length] ?? '';
}
